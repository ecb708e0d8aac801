// Who has been on the pages of a place before goes from home straight to that place's items. Nothing is asked or sent.
(function () {
  "use strict";

  let place = "";
  try { place = localStorage.getItem("zhinan:place") || ""; } catch { /* private mode */ }
  const chip = Array.from(document.querySelectorAll("[data-place]")).find((one) => one.dataset.place === place);
  if (!chip) return;
  chip.setAttribute("aria-current", "true");
  for (const link of document.querySelectorAll("[data-places]")) {
    if (!link.dataset.places.split(" ").includes(place)) continue;
    link.href = new URL(`${link.dataset.item}/`, new URL("./", chip.href)).href;
    const words = document.createElement("span");
    words.textContent = chip.textContent;
    link.append(words);
  }
})();
