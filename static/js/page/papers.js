// Papers that are ticked stay so on the device, for each item by itself, and can be cleared together. A word that the
// glossary explains is explained where it stands; without script its link leads to the glossary.
(function () {
  "use strict";

  const section = document.querySelector("[data-ticks]");
  const key = section && `zhinan:ticks:${section.dataset.ticks}`;
  const boxes = section ? Array.from(section.querySelectorAll(".paper input")) : [];
  const nameOf = (box) => box.parentElement.textContent.trim();

  function read() {
    try { return new Set(JSON.parse(localStorage.getItem(key) || "[]")); } catch { return new Set(); }
  }

  function keep() {
    const ticked = boxes.filter((box) => box.checked).map(nameOf);
    try { ticked.length ? localStorage.setItem(key, JSON.stringify(ticked)) : localStorage.removeItem(key); } catch { /* private mode */ }
    button.hidden = !ticked.length;
  }

  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = "清空打的勾";
  button.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    keep();
    boxes[0].focus();
  });

  if (boxes.length) {
    section.querySelector(".action").append(" ", button);
    const restore = () => {
      const ticked = read();
      for (const box of boxes) box.checked = ticked.has(nameOf(box));
      button.hidden = !ticked.size;
    };
    section.addEventListener("change", keep);
    addEventListener("pageshow", restore);
    restore();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.term[data-said]");
    if (!link) return;
    event.preventDefault();
    const open = link.nextElementSibling;
    if (open && open.matches(".said")) {
      open.remove();
      link.removeAttribute("aria-expanded");
      return;
    }
    const said = document.createElement("span");
    said.className = "said";
    said.setAttribute("role", "status");
    const more = document.createElement("a");
    more.href = link.href;
    more.textContent = "名词解释";
    said.append(link.dataset.said, " ", more);
    link.after(said);
    link.setAttribute("aria-expanded", "true");
  });
})();
