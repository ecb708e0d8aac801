// Suggestions in a search field, and, where the form has no choice of its own, the place that one was at before. What
// suggestions are made with is fetched when somebody begins to write: a page weighs nothing of it before.

// See js/page/offline.js.
export function remembered() {
  try {
    return localStorage.getItem("zhinan:place") || "";
  } catch {
    return ""; // private mode
  }
}

for (const input of document.querySelectorAll("input[data-suggest]")) {
  const place = remembered();
  if (place && !input.form.elements.namedItem("city")) {
    const city = document.createElement("input");
    Object.assign(city, { type: "hidden", name: "city", value: place });
    input.form.append(city);
  }
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
