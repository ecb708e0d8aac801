// What the lists' ranking is worth: an answer, something near, or nothing; what is absent here and what stands nowhere.

import { explain, unknownWords } from "./explain.js";
import { asksForHall, asksForMeaning, fillerMask, isHan, packed } from "../read/text.js";

// From this share of a query on that its best result explains, the result is an answer.
const SURE = 0.62;
// With a word that stands nowhere only a result that explains nearly all the rest is one.
const SURE_BESIDE_STRANGE = 0.72;
// In a story a name or a saying of so many characters is enough, if it is so much of the whole.
const SAYING = 4;
const SURE_BY_SAYING = 0.33;
// Of what was asked so much at most may stand nowhere.
const MOST_STRANGE = 0.34;
// So well a character is explained by what it was read as.
const READ = 0.8;
const LOOKED_AT = 4;
// A story has so many characters; words of an answer that stand apart are so near.
const STORY = 18;
const TOGETHER = 14;
// A business that the place has, worth less than this share of one that it lacks, does not stand for that one.
const INSTEAD = 0.95;

/* wordings: see wordingsOf(); results: as ranked; sound: whether by homophones too; accepts: the filter.
   → { sure, share, strange: [words that stand nowhere], answer, absent: a business, instead: { typed, as } where a
     slip was read as something else, why: what is said for it } */
export function judge(lists, { query, wordings, results, place, sound, literal }) {
  const masked = wordings.map((wording) => {
    const text = packed(wording).slice(0, 60);
    return { text, mask: fillerMask(text, lists.hall) };
  });
  const looked = results.slice(0, LOOKED_AT).map((result) => ({ result, ...best(lists.index, result, masked, sound) }));
  const first = looked.reduce((one, other) => (other.share > one.share + 0.15 ? other : one), looked[0] || { share: 0, why: {}, weight: 0 });
  const strange = strangeIn(lists.index, masked).filter((word) => !readOtherwise(word, first));
  const answer = answerFor(lists.answers, packed(query), first);
  const onlyFillers = masked.every(({ mask }) => mask.every(Boolean));
  const sure = !answer && (onlyFillers ? hallFirst(results, query, lists.hall) : isSure(together(looked, first), strange) && !cutsName(looked[0]));
  const absent = answer || !place || literal ? null : absentHere(lists, { query, wordings, masked, looked, place, sound, strange });
  const { why } = looked[0] || { why: {} };
  return { sure, share: first.share, strange, answer, absent, instead: insteadOf(looked[0]), why: why.said && !why.slip && why.whole ? why.as : "" };
}

// Whether an explanation is one.
function isSure({ share, why, weight, mask }, strange) {
  const asked = mask ? mask.filter((masked) => !masked).length : weight;
  const lost = strange.join("").length / (asked || 1);
  if (lost > MOST_STRANGE) return false;
  const saying = Boolean(why.as) && !why.slip && why.to - why.from >= SAYING;
  return share >= (strange.length ? SURE_BESIDE_STRANGE : SURE) || (saying && share >= SURE_BY_SAYING);
}

/* Where a hall and an item are asked for at once, both explain the question: what is explained by the first two of
   different kinds, as one. */
function together([one, ...others], first) {
  const isHall = (hit) => hit.result.entry.kind === "office";
  const other = one && others.find((hit) => hit.text === one.text && isHall(hit) !== isHall(one) && ["office", "item"].includes(hit.result.entry.kind));
  if (!other || !["office", "item"].includes(one.result.entry.kind)) return first;
  const share = one.weights.reduce((sum, weight, at) => sum + weight * Math.max(one.levels[at], other.levels[at]), 0) / (one.weight || 1);
  return share > first.share ? { ...first, share } : first;
}

// Whether a hall is found by the end of a name alone, and the question has another beginning: 乙新区 for 甲新区.
function cutsName(hit) {
  if (!hit || hit.result.entry.kind !== "office" || !hit.levels) return false;
  const { why, levels, mask, text } = hit;
  if (!why.as || why.said || why.from === 0 || mask[why.from - 1] || levels[why.from - 1] || !isHan(text[why.from - 1])) return false;
  const { title, names = [] } = hit.result.entry;
  return ![title, ...names].some((name) => packed(name).startsWith(why.as));
}

function best(index, result, masked, sound) {
  const one = index.preparedOf(result.entry);
  const all = masked.map(({ text, mask }) => ({ ...explain(index, one, text, mask, sound), text, mask }));
  const top = all.reduce((known, other) => (other.share > known.share ? other : known));
  // Letters and numbers are explained by the ranking itself.
  return /^[^a-z]*[\u3400-\u9fff][^a-z]*$/.test(top.text) ? top : { ...top, share: Math.max(result.covered, /[\u3400-\u9fff]/.test(top.text) ? top.share : 0) };
}

// The words that are strange in every wording: a place's name is none.
function strangeIn(index, masked) {
  const each = masked.map(({ text, mask }) => unknownWords(index, text, mask));
  return each.reduce((known, other) => (other.length < known.length ? other : known), each[0] || []);
}

// Whether the first result explains a word that stands nowhere, as a slip.
function readOtherwise(word, { text = "", levels = [] }) {
  const at = text.indexOf(word);
  return at >= 0 && [...word].every((_, index) => levels[at + index] >= READ);
}

const hallFirst = (results, query, hall) => Boolean(results.length) && asksForHall(query, hall) && ["office", "page"].includes(results[0].entry.kind);

// What was read as something else by its sound.
function insteadOf(first) {
  if (!first || !first.why.slip || !first.why.as) return null;
  const typed = first.text.slice(first.why.from, first.why.to);
  return typed === first.why.as ? null : { typed, as: first.why.as };
}

/* The answer whose words all stand in the query, not far from each other, the one with the longest words first; none
   where the first result is called or said so in more words. */
function answerFor(answers, text, first) {
  let found = null;
  for (const answer of answers) {
    for (const words of answer.said) {
      const length = words.reduce((sum, word) => sum + word.length, 0);
      if (standTogether(text, words) && (!found || length > found.length)) found = { answer, words, length };
    }
  }
  if (!found) return null;
  const { why } = first;
  // In a long story a few words are beside the point where more of them say what it is about.
  if (text.length >= STORY && why.said && !why.slip && why.to - why.from > found.length) return null;
  const named = why.as && why.to - why.from >= found.length ? first.text.slice(why.from, why.to) : "";
  return first.share >= SURE && named && why.as.includes(named) && found.words.every((word) => named.includes(word)) ? null : found.answer;
}

// Whether all the words stand in a text, within so many characters.
function standTogether(text, words) {
  const places = words.map((word) => text.indexOf(word));
  if (places.includes(-1)) return false;
  const end = Math.max(...places.map((at, index) => at + words[index].length));
  return end - Math.min(...places) <= TOGETHER;
}

// The business that is meant and that the place does not have; null where what it has is meant as well.
function absentHere(lists, { query, wordings, masked, looked, place, sound, strange }) {
  const first = looked.length ? looked[0].result : null;
  if (first && !["item", "event", "form", "term"].includes(first.entry.kind)) return null;
  if (asksForMeaning(query) || ![...query].some(isHan)) return null;
  const ranked = lists.rankBusinesses(wordings, sound);
  if (!ranked.length) return null;
  const here = (result) => Boolean(result.entry.places[place.id]);
  const meant = ranked[0];
  const near = ranked.find(here);
  if (here(meant) || (near && near.score >= meant.score * INSTEAD)) return null;
  const there = best(lists.index, meant, masked, sound);
  return isSure(there, strange) && !looked.some((one) => saysBetter(lists.index, one, there, meant)) ? meant.entry : null;
}

/* Whether an item here explains a question better than what is absent: more of it, or by all of a saying where that has but
   a part of its name, or of which the item here is the likelier sense. */
function saysBetter(index, { result, share, why }, there, meant) {
  if (!["item", "form"].includes(result.entry.kind)) return false;
  if (share !== there.share || !why.whole) return share > there.share;
  const rank = (business) => Math.max(0, ...index.said.filter((group) => group.phrases.includes(why.as)).map((group) => group.ranks.get(business) || 0));
  return !there.why.whole || (why.said && rank(result.entry.business) > rank(meant.entry.business));
}
