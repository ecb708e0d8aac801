// Who has been on the pages of a place before goes from home straight to that place's items and halls, those of the
// own district where one was chosen. Nothing is asked or sent.
(function () {
  "use strict";

  const kept = (key) => { try { return localStorage.getItem(key) || ""; } catch { return ""; } };
  const place = kept("zhinan:place");
  const chip = Array.from(document.querySelectorAll("[data-place]")).find((one) => one.dataset.place === place);
  if (!chip) return;
  const district = kept(`zhinan:district:${place}`);
  const make = (name, text, more) => Object.assign(document.createElement(name), { textContent: text }, more);
  chip.setAttribute("aria-current", "true");
  for (const link of document.querySelectorAll("[data-places]")) {
    if (!link.dataset.places.split(" ").includes(place)) continue;
    link.href = new URL(`${link.dataset.item}/`, new URL("./", chip.href)).href;
    link.append(make("span", chip.textContent));
  }
  const where = document.querySelector(".top .where");
  where.textContent = chip.textContent;
  if (district) {
    document.documentElement.dataset.district = district;
    where.nextElementSibling.append(make("span", " · ", { className: "where" }), district);
  }
  if (chip.dataset.tel) {
    const whole = document.querySelector(".ask-line");
    if (whole) whole.remove();
    const ask = make("p", "不知道归谁管？打 ", { className: "ask-line" });
    ask.append(make("a", chip.dataset.call, { href: chip.dataset.tel }));
    chip.closest("section").append(ask);
  }
  if (!chip.dataset.halls) return;
  const line = make("p", "", { className: "mine" });
  const name = district || chip.textContent;
  line.append(make("span", name), make("a", "大厅和电话", { href: district ? `${chip.dataset.halls}?d=${encodeURIComponent(district)}` : chip.dataset.halls }));
  chip.closest("ul").after(line);
})();
