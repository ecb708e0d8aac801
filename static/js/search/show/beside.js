// What stands beside results: notes and a card above them, what is said where there are none, a way to tell of it. Fetched
// when something of it is wanted.

import { firstAnswer } from "./facts.js";
import { absentElement, answerElement, insteadElement, missingElement, numberElement, strangeElement, unknownPlaceElement } from "./notes.js";
import { toldElement } from "./told.js";
import { element, href } from "./view.js";

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

// The answer to what is asked of the first result, above the list.
export const cardFor = (lists, found, groups) => (found.verdict.sure && groups.length ? firstAnswer(lists, found, groups[0]) : null);

// What to do when nothing was found.
export function emptyElement(query, { places, field }, place) {
  const shown = query.length > 30 ? `${query.slice(0, 30)}…` : query;
  const chosen = place ? [place] : places;
  const examples = (field.examples || []).map((words) => `“${words}”`).join("");
  return element("div", { "data-search-empty": "", class: "search-empty" },
    element("p", {}, shown
      ? `没有找到“${shown}”。换个说法试试，${examples && `比如只写${examples}，`}或写大厅所在的${field.district}、电话的后几位。`
      : `写下您想办的事，${examples && `比如${examples}，`}也可以写大厅所在的${field.district}或电话号码。`),
    element("p", {}, "也可以按拼音找："),
    element("ul", { class: "inline" }, ...chosen.map((one) => element("li", {},
      element("a", { href: href(`${one.url}a-z/`) }, `${one.short}全部事项、大厅`)))));
}

export { toldElement };
