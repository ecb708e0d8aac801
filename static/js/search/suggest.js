// Suggestions while typing, from the small lists alone: a combobox with a listbox (ARIA 1.2 pattern).

import { ask } from "./ask.js";
import { Lists, ROOT } from "./lists.js";
import { KINDS, element, fill, grouped } from "./view.js";

const MOST = 7;
const SUGGESTED = new Set(["item", "office", "form", "event", "page"]);

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

  const options = () => [...list.children];

  function close() {
    asked++;
    list.hidden = true;
    fill(list);
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
    fill(list, ...groups.map((group, index) => optionElement(group, `${id}-${index}`)));
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = groups.length === 0;
    input.setAttribute("aria-expanded", String(groups.length > 0));
    news.textContent = groups.length ? `${groups.length}条建议，按上下键选` : "";
  }

  const attempt = () => update().catch(close);

  input.addEventListener("input", (event) => { if (!event.isComposing) attempt(); });
  input.addEventListener("compositionend", attempt);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown") activate(active + 1);
    else if (event.key === "ArrowUp") activate(active - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) location.assign(options()[active].dataset.href);
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.href);
  });
  input.form.addEventListener("submit", close);
}

// Scrolls the list to an option, and nothing else: scrollIntoView() moves the whole page where it knows no "nearest".
function show(list, option) {
  const below = option.offsetTop + option.offsetHeight - list.clientHeight;
  list.scrollTop = Math.max(below, Math.min(list.scrollTop, option.offsetTop));
}

// A name that several places have leads to the search for it, where one chooses the place.
function optionElement(group, id) {
  const [{ entry, place, phone }] = group;
  const several = new Set(group.map((one) => one.place)).size > 1;
  const target = several ? `search/?q=${encodeURIComponent(entry.title)}` : entry.url;
  const where = several ? `${new Set(group.map((one) => one.place)).size}个市` : place ? place.short : "";
  return element("li", { id, role: "option", "aria-selected": "false", "data-href": new URL(target, ROOT).href },
    element("span", { class: "suggestion-title" }, entry.title), " ",
    element("span", { class: "suggestion-facts" }, [phone ? phone[0] : "", entry.label || KINDS[entry.kind], where].filter(Boolean).join(" · ")));
}
