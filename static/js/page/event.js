// A life event is shown for the place that one was at before, with one's own district named; a chip chooses another, or
// all. Without it the chips are plain links and every place stands there.
(function () {
  "use strict";

  const kept = (key) => { try { return localStorage.getItem(key) || ""; } catch { return ""; } };
  const list = document.getElementById("cities");
  const chips = Array.from(document.querySelectorAll(".chips .chip"));
  const where = document.querySelector(".top .where");
  const unchosen = where && where.textContent;

  function show(place) {
    const own = document.getElementById(place);
    const found = Boolean(own && own.matches(".event-city"));
    list.classList.toggle("narrowed", found);
    for (const section of Array.from(list.children)) section.classList.toggle("own", section === own);
    for (const chip of chips) {
      if (chip.hash === `#${found ? place : list.id}`) chip.setAttribute("aria-current", "true");
      else chip.removeAttribute("aria-current");
    }
    const chip = chips.find((one) => one.hash === `#${place}`);
    if (where) where.textContent = found && chip ? chip.textContent : unchosen;
  }

  for (const section of Array.from(list.querySelectorAll(".event-city"))) {
    const district = kept(`zhinan:district:${section.id}`);
    if (district) section.querySelector("h2").append(` · ${district}`);
  }
  const asked = () => decodeURIComponent(location.hash.slice(1));
  addEventListener("hashchange", () => show(asked()));
  show(asked() || kept("zhinan:place"));
})();
