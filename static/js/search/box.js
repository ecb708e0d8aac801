// Suggestions in a search field that is not on the search page. What they are made with is fetched when somebody
// begins to write: a home page weighs nothing of it before.

for (const input of document.querySelectorAll("input[data-suggest]")) {
  let asked = false;
  const begin = () => {
    if (asked) return;
    asked = true;
    import("./show/suggest.js").then(({ suggest }) => {
      suggest(input, () => {
        const city = input.form.elements.namedItem("city");
        return city ? city.value : "";
      });
      if (input.value) input.dispatchEvent(new Event("input"));
    }).catch(() => { asked = false; });
  };
  input.addEventListener("focus", begin);
  input.addEventListener("input", begin);
  if (document.activeElement === input) begin();
}
