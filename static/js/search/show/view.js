// Results as elements. Text goes in as text only, never as markup.

import { ROOT } from "../lists.js";

export const KINDS = { item: "事项", office: "大厅", form: "表格", event: "人生大事", page: "页面", term: "名词" };

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

// Puts children in the place of what stands in an element; its own replaceChildren() is younger than our floor.
export function fill(holder, ...children) {
  holder.textContent = "";
  holder.append(...children);
}

export const href = (url, section) => new URL(section && !url.includes("#") ? `${url}#${section}` : url, ROOT).href;

/* One result an element. A business that a city files for two kinds of people, or that several cities have,
   be it under other names, is one result with a link for each. */
export function grouped(results, acrossPlaces) {
  const groups = new Map();
  for (const result of results) {
    const { entry, place } = result;
    const key = [entry.kind, entry.business || entry.title, acrossPlaces ? "" : place && place.id].join("|");
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(result);
  }
  // What several places have under one name is likelier meant than what one place calls so.
  const worth = (group) => group[0].score * (1 + 0.06 * (new Set(group.map((one) => one.place)).size - 1));
  return [...groups.values()].sort((one, other) => worth(other) - worth(one));
}

export function resultElement(group, words = "") {
  const [{ entry, place, section, phone }] = group;
  const several = new Set(group.map((one) => one.place)).size > 1;
  const facts = element("p", { class: "result-facts" },
    element("span", { class: "result-kind" }, entry.label || KINDS[entry.kind] || ""),
    !several && place ? element("span", { class: "result-place" }, place.name) : null,
    !several && group.length === 1 && entry.part ? element("span", { class: "result-part" }, entry.part) : null,
    !several && entry.limit ? element("span", { class: "mini-stamp" }, entry.limit) : null);
  const made = element("li", { "data-search-result": "", "data-kind": entry.kind },
    element("a", { class: "result-title", href: href(entry.url, section) }, ...marked(entry.title, words)), facts);
  const names = (entry.kind === "item" && entry.names) || [];
  if (names.length) made.append(element("p", { class: "result-official" }, ...marked(names.join("、"), words)));
  if (group.why) made.append(element("p", { class: "result-note result-why" }, `俗称“${group.why}”`));
  if (group.length > 1) made.append(choices(group, several));
  if (phone) made.append(phoneLine(phone));
  else if (entry.kind === "office" && entry.address) made.append(element("p", { class: "result-note" }, entry.address));
  if (entry.note) made.append(element("p", { class: "result-note" }, entry.note));
  return made;
}

function choices(group, several) {
  const list = element("ul", { class: "result-choices" });
  for (const { entry, place, section } of group) {
    const other = entry.title === group[0].entry.title ? "" : entry.title;
    const name = [several && place ? place.name : "", sharesPlace(group, place) ? entry.part : "", other].filter(Boolean).join(" · ");
    list.append(element("li", {}, element("a", { class: "chip", href: href(entry.url, section) }, name || entry.title)));
  }
  return list;
}

const sharesPlace = (group, place) => group.filter((one) => one.place === place).length > 1;

export function phoneLink(display) {
  const tel = display.startsWith("0") ? `+86${display.slice(1).replace(/\D/g, "")}` : display.replace(/\D/g, "");
  return element("a", { class: "phone", href: `tel:${tel}` }, display);
}

const phoneLine = ([display, use]) => element("p", { class: "result-note" }, phoneLink(display), use ? ` ${use}` : "");

/* A text with the typed words marked: every run of two or more characters that stands in the query, or all of it. */
export function marked(text, words) {
  const pieces = [];
  const add = (piece, hit) => {
    const last = pieces[pieces.length - 1];
    if (last && last[1] === hit) last[0] += piece;
    else pieces.push([piece, hit]);
  };
  for (let at = 0; at < text.length;) {
    let length = Math.min(text.length - at, 12);
    while (length > 1 && !words.includes(text.slice(at, at + length).toLowerCase())) length--;
    if (length > 1) add(text.slice(at, at + length), true);
    else add(text[at], false);
    at += Math.max(1, length);
  }
  return pieces.map(([piece, hit]) => (hit ? element("mark", {}, piece) : piece));
}

// A page found by its text: the sentence in which it was found, and a link to its section.
export function textElement(result, placeName) {
  const excerpt = element("p", { class: "result-note" });
  for (const [text, marked] of result.excerpt) excerpt.append(marked ? element("mark", {}, text) : text);
  return element("li", { "data-search-result": "", "data-kind": result.kind },
    element("a", { class: "result-title", href: href(result.url, result.section) }, result.title),
    element("p", { class: "result-facts" },
      element("span", { class: "result-kind" }, KINDS[result.kind] || "页面"),
      placeName ? element("span", { class: "result-place" }, placeName) : null,
      result.limit ? element("span", { class: "mini-stamp" }, result.limit) : null),
    excerpt);
}
