// Suggestions while typing, from the small lists alone: a combobox with a listbox (ARIA 1.2 pattern).

import { ask } from "../ask.js";
import { Lists, ROOT } from "../lists.js";
import { KINDS, element, fill, grouped, marked } from "./view.js";

const MOST = 7;
const SUGGESTED = new Set(["item", "office", "form", "event", "page", "district"]);
// What Safari sends for the key that ends a composition, after it ended.
const COMPOSING_KEY = 229;

/* input: a search field; cityOf(): id of the chosen place or "". The form works without all this. */
export function suggest(input, cityOf) {
  const id = `${input.id}-suggestions`;
  const list = element("ul", { id, role: "listbox", class: "suggestions", "aria-label": "建议", hidden: "" });
  const news = element("p", { class: "sr-only", role: "status" });
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", id],
    ["aria-expanded", "false"], ["aria-haspopup", "listbox"]]) input.setAttribute(name, value);
  input.closest(".search-row").append(list, news);
  let active = -1;
  let asked = 0;
  let composing = false;

  const options = () => [...list.children];

  function close() {
    asked++;
    list.hidden = true;
    fill(list);
    news.textContent = "";
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  }

  function activate(index) {
    const all = options();
    if (!all.length) return;
    active = index < -1 ? all.length - 1 : index >= all.length ? -1 : index;
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", all[active].id);
      show(list, all[active]);
    }
  }

  async function update() {
    const turn = ++asked;
    const typed = input.value.trim();
    if (!typed) {
      close();
      return;
    }
    const lists = await Lists.shared();
    const found = await ask(lists, typed, { city: cityOf(), accepts: (entry) => SUGGESTED.has(entry.kind), quick: true });
    if (turn !== asked || document.activeElement !== input) return;
    const groups = grouped(found.here, !found.place).slice(0, MOST);
    fill(list, ...groups.map((group, index) => optionElement(group, `${id}-${index}`, found.query)));
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = groups.length === 0;
    input.setAttribute("aria-expanded", String(groups.length > 0));
    // Said again where the number is the same: the list is another one.
    news.textContent = "";
    if (groups.length) news.textContent = `${typed}：${groups.length}条建议，按上下键选`;
  }

  const attempt = () => update().catch(close);

  // Letters that are still being composed are read too, as pinyin; some keyboards compose all the time.
  input.addEventListener("input", attempt);
  input.addEventListener("compositionstart", () => { composing = true; });
  input.addEventListener("compositionend", () => {
    composing = false;
    attempt();
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (composing || event.isComposing || event.keyCode === COMPOSING_KEY) return;
    if (list.hidden) {
      if (event.key !== "ArrowDown" || !input.value.trim()) return;
      event.preventDefault();
      attempt();
      return;
    }
    if (event.key === "ArrowDown") activate(active + 1);
    else if (event.key === "ArrowUp") activate(active - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) location.assign(options()[active].querySelector("a").href);
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus; the link itself is followed as any other, also into a new tab.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  input.form.addEventListener("submit", close);
}

// Scrolls the list to an option, and nothing else: scrollIntoView() moves the whole page where it knows no "nearest".
function show(list, option) {
  const below = option.offsetTop + option.offsetHeight - list.clientHeight;
  list.scrollTop = Math.max(below, Math.min(list.scrollTop, option.offsetTop));
}

// What several places have leads to the search for it, where one chooses the place.
function optionElement(group, id, words) {
  const [{ entry, place, phone }] = group;
  const places = [...new Set(group.map((one) => one.place))];
  const several = places.length > 1;
  const target = several ? `search/?q=${encodeURIComponent(entry.title)}` : entry.url;
  const cities = places.filter((one) => one && !one.leads).length;
  const where = several ? `${cities || places.length}地` : place ? place.short : "";
  return element("li", { id, role: "option", "aria-selected": "false" },
    element("a", { href: new URL(target, ROOT).href, tabindex: "-1" },
      element("span", { class: "suggestion-title" }, ...marked(entry.title, words)), " ",
      element("span", { class: "suggestion-facts" }, [phone ? phone[0] : "", entry.label || KINDS[entry.kind], where].filter(Boolean).join(" · "))));
}
