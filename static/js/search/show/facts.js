// Answer first: where a question asks for time, papers, a place, a number or a form, what the first result says of it.

import { asksForForm, sectionAsked } from "../read/text.js";
import { contactElement } from "./notes.js";
import { element, href, phoneLink } from "./view.js";

const MOST_PAPERS = 8;

function kept(key) {
  try {
    return localStorage.getItem(key) || "";
  } catch {
    return ""; // private mode
  }
}

// The district that was chosen on the pages of a place; see js/page/header.js.
const districtOf = (place) => kept(`zhinan:district:${place.id}`);

/* found: see ask(); group: the first results. → a section, or null where the lists don't say what is asked. */
export function firstAnswer(lists, { query }, group) {
  const [{ entry, place }] = group;
  if (entry.kind === "district") return element("section", { class: "search-note" }, contactElement(lists, place));
  const asked = asksForForm(query) ? "form" : sectionAsked(query);
  if (!place || entry.kind !== "item" || new Set(group.map((one) => one.place)).size > 1) return null;
  const bodies = group.map((one) => [one.entry, bodyFor(lists, asked, one)]).filter(([, body]) => body);
  if (!bodies.length) return null;
  return element("section", { class: "search-note search-fact", "data-search-fact": asked },
    ...bodies.flatMap(([one, body]) => [
      element("h2", {}, bodies.length > 1 && one.part ? `${one.title}（${one.part}）` : `${place.short} · ${one.title}`), body]));
}

function bodyFor(lists, asked, { entry, place }) {
  if (asked === "time-limit" && entry.limit) return element("p", { class: "fact-large" }, entry.limit);
  if (asked === "materials") return papers(lists, entry);
  if (asked === "form") return forms(lists, entry, place) || papers(lists, entry);
  if (asked === "channels" || asked === "phones") return hall(lists, entry, place, asked === "phones");
  return null;
}

function papers(lists, entry) {
  const all = (lists.textsOf(entry.url) || {}).materials;
  if (!Array.isArray(all) || !all.length) return null;
  const shown = all.length > MOST_PAPERS ? all.slice(0, MOST_PAPERS) : all;
  return element("div", {},
    element("ul", { class: "fact-list" }, ...shown.map((text) => element("li", {}, text))),
    element("p", {}, element("a", { href: href(entry.url, "materials") }, all.length > shown.length ? `共${all.length}样，看全部` : "哪些情形要、几份，看这一项")));
}

// The blank forms of an item.
function forms(lists, { url }, place) {
  const own = lists.index.entries.filter((one) => one.place === place && (one.entry.of || []).some((id) => url === `${place.url}${id}/`));
  if (!own.length) return null;
  return element("ul", { class: "result-choices" }, ...own.map(({ entry }) => element("li", {}, element("a", { class: "chip", href: href(entry.url) }, entry.title))));
}

// The hall of one's own district, else the way to choose one; numbered: whether a number is asked for.
function hall(lists, entry, place, numbered) {
  const own = districtOf(place);
  const found = own && lists.index.entries.find((one) => one.place === place && one.entry.kind === "office" && (one.entry.names || []).includes(own));
  const link = element("p", {}, element("a", { href: href(entry.url, "channels") }, found ? "办这一项的窗口和电话" : "选您在哪里，看办这一项的窗口、地址和电话"));
  if (!found) return numbered ? element("div", {}, contactElement(lists, place), link) : link;
  const { title, address, phones = [] } = found.entry;
  return element("div", {},
    element("p", {}, element("a", { href: href(found.entry.url) }, title), address ? `：${address}` : ""),
    element("p", { class: "fact-actions" },
      phones.length ? element("a", { class: "chip", href: phoneLink(phones[0][0]).href }, `拨打 ${phones[0][0]}`) : null,
      address ? element("a", { class: "chip", href: mapLink(lists, address, place), rel: "noopener" }, "导航") : null),
    link);
}

const mapLink = ({ field }, address, place) => field.map.replace("ADDRESS", encodeURIComponent(address)).replace("CITY", encodeURIComponent(place.name));
