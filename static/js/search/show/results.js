// What a search shows, from the answers of the lists and of the full text.

import { element, grouped, resultElement, textElement } from "./view.js";

const MOST_HERE = 20;
const MOST_ELSEWHERE = 6;

// Results in order; later ones go below, so that nothing moves that is being read.
export class ResultList {
  constructor(places, words) {
    this.places = places;
    this.words = words;
    this.element = element("ol", { class: "results" });
    this.shown = new Set();
  }

  get size() {
    return this.element.children.length;
  }

  addGroups(groups) {
    for (const group of groups.slice(0, MOST_HERE)) {
      if (group.every((one) => this.shown.has(one.entry.url))) continue;
      for (const one of group) this.shown.add(one.entry.url);
      this.element.append(resultElement(group, this.words));
    }
  }

  addTexts(texts) {
    for (const text of texts) {
      const anchored = `${text.url}#${text.section}`;
      if (this.shown.has(text.url) || this.shown.has(anchored)) continue;
      this.shown.add(text.url).add(anchored);
      const place = this.places.find((one) => one.id === text.place);
      this.element.append(textElement(text, place ? place.name : ""));
    }
  }
}

// Results that may have something to do with what was asked, folded away.
export function foldedElement(list) {
  return element("details", { class: "search-perhaps" }, element("summary", {}, `也许有关的${list.size}条`), list.element);
}

export function elsewhereElements(results, place, words) {
  const groups = grouped(results, true).slice(0, MOST_ELSEWHERE);
  if (!groups.length) return [];
  return [
    element("h2", { id: "elsewhere-title", class: "results-elsewhere" }, `${place.short}以外`),
    element("ol", { class: "results", "aria-labelledby": "elsewhere-title" }, ...groups.map((group) => resultElement(group, words))),
    element("p", {}, element("a", { href: `?q=${encodeURIComponent(words)}` }, "在所有地方找一遍")),
  ];
}

/* The status line: that something was found is said only over answers. */
export function sentence(found, count, folded, every) {
  const { verdict, place, unknown } = found;
  const where = place ? place.short : every;
  if (verdict.answer) return count ? "这样问的，先看下面这一段。" : "请看下面这一段。";
  if (verdict.absent) return count ? `${place.short}没有单独的这一项，相近的${count}条：` : `${place.short}没有这一项。`;
  if (!count) return "没有找到。";
  if (folded) return "没有找到说这件事的。";
  if (unknown) return `${where}相近的${count}条：`;
  if (!verdict.sure) return `${where}没有完全对得上的，最接近的${count}条：`;
  return `${where}找到${count}条。`;
}
