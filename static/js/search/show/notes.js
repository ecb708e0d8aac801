// Sentences above the results: what this place does not have, what stands nowhere, what is done elsewhere, what is
// missing; and whom to ask instead.

import { element, href, phoneLink } from "./view.js";

const MOST_PHONES = 2;

/* The numbers of a place as a whole: its hotline, else what it is asked by; null where its lists say none.
   → a paragraph: 可以打 0000-0000000 问 */
export function contactElement(lists, place) {
  if (!place) return null;
  const own = lists.index.entries.find((one) => one.place === place && one.entry.url === place.url);
  const phones = ((own && own.entry.phones) || []).slice(0, MOST_PHONES);
  const [first] = phones;
  if (first && first[1]) phones.splice(1, MOST_PHONES, ...phones.slice(1).filter((phone) => phone[1] === first[1]));
  const halls = lists.index.entries.some((one) => one.place === place && one.entry.kind === "office");
  const links = halls ? element("a", { href: href(`${place.url}offices/`) }, "各大厅的地址和电话") : null;
  if (!phones.length && !links) return element("p", {}, `文件里没有${place.name}的电话。`);
  const parts = [];
  if (phones.length) parts.push("可以打 ", ...phones.flatMap(([display, use]) => [phoneLink(display), use ? `（${use}）` : "", " "]), "问");
  if (links) parts.push(phones.length ? "，或看" : "可以问：", links);
  return element("p", { class: "note-contact" }, ...parts, "。");
}

/* business: see Lists.rankBusinesses(). Places that have it first, then whom to ask here. */
export function absentElement(lists, business, place) {
  const having = lists.places.filter((one) => business.places[one.id]);
  const cities = having.filter((one) => !one.leads);
  const names = (cities.length ? cities : having).map((one) => one.short);
  const shown = names.length > 4 ? `${names.slice(0, 3).join("、")}等${names.length}个地方` : names.join("、");
  return element("section", { class: "search-note", "data-search-absent": "" },
    element("p", {}, `${shown}有“${business.title}”，${place.short}的办事指南里没有。`),
    contactElement(lists, place),
    element("ul", { class: "result-choices" }, ...having.slice(0, 12).map((one) => element("li", {},
      element("a", { class: "chip", href: href(`${one.url}${business.places[one.id]}/`) }, `${one.name}的办法`)))));
}

/* words: that stand nowhere; the note is the answer where nothing better is known. */
export function strangeElement(lists, words, place) {
  const named = words.map((word) => `“${word}”`).join("");
  return element("section", { class: "search-note search-empty", "data-search-empty": "" },
    element("p", {}, named ? `指南里没有提到${named}。` : "指南里没有完全对得上的。"),
    contactElement(lists, place),
    ways(lists, place));
}

export function answerElement(lists, answer, place) {
  const items = (answer.items || "").split(" ").filter(Boolean).map((business) => businessLink(lists, business, place));
  const terms = (answer.terms || []).map(([name, url]) => element("a", { class: "chip", href: href(url) }, `什么是${name}`));
  const links = [...items, ...terms].filter(Boolean);
  const phones = (answer.phones || []).map(([display, use]) => element("p", { class: "note-contact" }, use ? `${use}：` : "", phoneLink(display)));
  return element("section", { class: "search-note", "data-search-answer": "" },
    element("p", {}, answer.text),
    ...phones,
    answer.url ? element("p", {}, element("a", { href: answer.url, rel: "noopener" }, answer.url)) : null,
    contactElement(lists, place),
    links.length ? element("ul", { class: "result-choices" }, ...links.map((link) => element("li", {}, link))) : null);
}

function businessLink(lists, business, place) {
  const known = lists.index.businesses.find((one) => one.entry.business === business);
  if (!known) return null;
  const item = place && known.entry.places[place.id];
  const url = item ? `${place.url}${item}/` : place ? "" : `search/?q=${encodeURIComponent(known.entry.title)}`;
  return url ? element("a", { class: "chip", href: href(url) }, known.entry.title) : null;
}

// A number that nobody is registered with.
export function numberElement(lists, digits, place) {
  return element("section", { class: "search-note search-empty", "data-search-empty": "" },
    element("p", {}, `这里没有登记“${digits}”这个号码。`), contactElement(lists, place), ways(lists, place));
}

// A place that this site knows nothing of.
export function unknownPlaceElement({ places }, name) {
  const shorts = places.filter((one) => !one.leads).map((one) => one.short);
  const shown = shorts.length > 8 ? `${shorts.slice(0, 8).join("、")}等${shorts.length}个地方` : shorts.join("、");
  return element("p", { class: "search-note" }, `本站没有${name}的办事指南，有${shown}的。`);
}

// A slip that was read as something else, with the way back.
export function insteadElement({ typed, as }) {
  const parameters = new URLSearchParams(location.search);
  parameters.set("as", "typed");
  return element("p", { class: "search-note" }, `按“${as}”找的（您写的是“${typed}”）。`, element("a", { href: `?${parameters}` }, `只找“${typed}”`));
}

export function missingElement(places) {
  return element("p", { class: "search-note", role: "status" }, `网络慢，还缺${places.map((place) => place.short).join("、")}的一部分，结果可能不全。`);
}

// The ways on: by pinyin.
export function ways({ places }, place) {
  const chosen = place ? [place] : places.slice(0, 12);
  return element("p", { class: "note-ways" }, "也可以按拼音找：", ...chosen.flatMap((one) =>
    [element("a", { href: href(`${one.url}a-z/`) }, `${one.short}全部事项、大厅`), " "]));
}
