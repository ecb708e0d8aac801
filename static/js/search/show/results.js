// What a search shows, from the answers of the lists and of the full text.

import { firstAnswer } from "./facts.js";
import { absentElement, answerElement, insteadElement, missingElement, numberElement, strangeElement, unknownPlaceElement } from "./notes.js";
import { element, emptyElement, grouped, resultElement, textElement } from "./view.js";

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

/* What stands above the list; exact: whether a page has all that was asked word for word. → { notes: [elements], folded: whether the list is only perhaps of use } */
export function notesFor(lists, found, exact) {
  const { verdict, place, numbers, unknown, missing } = found;
  const notes = [];
  if (missing.length) notes.push(missingElement(missing));
  if (found.narrow) notes.push(element("p", { class: "search-note" }, "先在上面选地方，那里的大厅、电话和写法就都找得到。"));
  if (unknown) notes.push(unknownPlaceElement(lists, unknown));
  const number = numbers.phones[0] || (numbers.service ? numbers.part : "");
  if (verdict.answer) notes.push(answerElement(lists, verdict.answer, place));
  else if (number && !verdict.sure) notes.push(numberElement(lists, number, place));
  else if (verdict.absent) notes.push(absentElement(lists, verdict.absent, place));
  else if (!exact && !verdict.sure && verdict.strange.length) notes.push(strangeElement(lists, verdict.strange, place));
  if (verdict.instead && verdict.sure) notes.push(insteadElement(verdict.instead));
  const none = number || verdict.strange.length || verdict.share < HALF;
  const near = verdict.sure || verdict.absent || (exact && !number) || verdict.share >= NEAR;
  const folded = !near && Boolean(verdict.answer || none);
  // What is folded away is not seen: something else has to say so.
  if (folded && !notes.some((note) => note.hasAttribute("data-search-empty"))) {
    if (verdict.answer) notes[notes.length - 1].setAttribute("data-search-empty", "");
    else notes.push(strangeElement(lists, [], place));
  }
  return { notes, folded };
}

// Below this share of what was asked a result is only perhaps of use.
const HALF = 0.5;
// From this share on it is near, whatever else is said.
const NEAR = 0.7;

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

// The answer to what is asked of the first result, above the list.
export const cardFor = (lists, found, groups) => (found.verdict.sure && groups.length ? firstAnswer(lists, found, groups[0]) : null);

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

export { emptyElement };
