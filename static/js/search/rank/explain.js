// Why an entry was found: for each character of a query what explains it, and how well. A ranking says which entry is
// nearest; this says whether it is near.

import { spanOf } from "./cover.js";
import { MOST_OF_PHRASE, WEIGHTS } from "./entries.js";
import { isHan } from "../read/text.js";

// How well a character is explained by where its piece stands.
const BY_NAME = 1;
const BY_MOST_OF_PHRASE = 0.8;
const BY_PART_OF_PHRASE = 0.5;
const BY_LOOSE_PHRASE = 0.9;
// By the length of a piece in the page's texts: two characters stand together by chance.
const BY_TEXT = [0, 0, 0.3, 0.5, 0.7];
// What a character counts that says nothing by itself, stands alone, or is part of a word that stands in half of all.
const GENERAL = 0.3;
const ALONE = 0.3;
const BY_SOUND = 0.95;
const TWO_WORDS = 4;

/* one: an entry of the index; text: a wording without spaces; mask: which characters are fillers; sound: homophones too.
   → { share: how much of the query is explained, from 0 to 1, levels, why: { from, to, as, said, whole } of the longest
     piece of a name or of what people say; whole: it is all of that } */
export function explain(index, one, text, mask, sound = false) {
  const levels = new Array(text.length).fill(0);
  const why = { from: 0, to: 0, as: "", said: false, whole: false };
  mark(index, one, text, mask, "text", levels, why);
  if (sound) {
    mark(index, one, text, mask, "sound", levels, why);
    markSlips(index, one, text, levels, why);
  }
  markLoose(index, one, text, levels, why);
  const weights = weightsOf(index, text, mask);
  let whole = 0;
  let known = 0;
  levels.forEach((level, at) => {
    whole += weights[at];
    known += weights[at] * level;
  });
  return { share: whole ? known / whole : 0, weight: whole, weights, levels, why };
}

function mark(index, one, text, mask, view, levels, why) {
  const shown = index.shown(text, view);
  const groups = index.said.filter((group) => group.ranks.has(one.entry.business));
  const factor = view === "text" ? 1 : BY_SOUND;
  for (let from = 0; from < shown.length; from++) {
    for (let to = Math.min(shown.length, from + 30); to - from >= 2; to--) {
      const found = standing(index, one, groups, shown.slice(from, to), view);
      if (!found || (view !== "text" && !isSlip(index, text, from, to, found.as, mask))) continue;
      for (let at = from; at < to; at++) levels[at] = Math.max(levels[at], found.level * factor);
      if (found.as && to - from > why.to - why.from) {
        Object.assign(why, { from, to, as: found.as, said: found.said, whole: found.whole, slip: view !== "text" });
      }
      if (found.level === BY_NAME) break;
    }
  }
}

/* Whether a piece that only sounds so may be meant: two characters are, where they are all that was asked, or stand nowhere
   and beside one word more; a filler that was read as something else says that it is not. */
function isSlip(index, text, from, to, as, mask) {
  if (to - from < 3 && text.length > 3 && (text.length > TWO_WORDS || index.stands(text.slice(from, to)))) return false;
  return !as || as.length !== to - from || [...as].every((char, at) => char === text[from + at] || !mask[from + at]);
}

// Where a piece stands best: in a name, in what people say, in a text.
function standing(index, one, groups, piece, view) {
  let best = null;
  const better = (level, as = "", said = false, whole = false) => {
    if (!best || level > best.level || (level === best.level && whole && !best.whole)) best = { level, as, said, whole };
  };
  for (const field of one.fields) {
    const text = index.view(field, view);
    const at = text.indexOf(piece);
    if (at < 0) continue;
    if (field.weight > WEIGHTS.text && field.weight !== WEIGHTS.note) {
      better(BY_NAME, field.named ? field.views.text.slice(at, at + piece.length) : "", false, field.named && text.length === piece.length);
    } else better(BY_TEXT[Math.min(piece.length, BY_TEXT.length - 1)]);
  }
  for (const group of groups) {
    const text = index.view(group, view);
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      const begin = text.lastIndexOf("|", at) + 1;
      const length = text.indexOf("|", at) - begin;
      const phrase = group.views.text.slice(begin, begin + length);
      const most = piece.length / length >= MOST_OF_PHRASE;
      better(piece.length === length ? BY_NAME : most ? BY_MOST_OF_PHRASE : BY_PART_OF_PHRASE, most ? phrase : "", most, piece.length === length);
    }
  }
  return best;
}

function markSlips(index, one, text, levels, why) {
  const spans = new Map();
  index.guess.collectSlips(index, text, [one], spans);
  for (const { from, to, as } of spans.get(one) || []) {
    for (let at = from; at < to; at++) levels[at] = Math.max(levels[at], BY_LOOSE_PHRASE);
    if (to - from > why.to - why.from) Object.assign(why, { from, to, as, said: false, whole: false, slip: true });
  }
}

// 没有提前备案 for 没有备案; 居申 for 居住证申领.
function markLoose(index, one, text, levels, why) {
  for (const group of index.said) {
    if (!group.ranks.has(one.entry.business)) continue;
    for (const phrase of group.phrases) {
      if (phrase.length < 3 || phrase.length >= text.length) continue;
      const span = spanOf(text, phrase);
      if (span && span[1] - span[0] <= phrase.length * 2) markSpan(text, phrase, span, levels, why);
    }
  }
  if (text.length > 5 || ![...text].every(isHan)) return;
  for (const field of one.fields) {
    const span = field.named && spanOf(field.views.text, text);
    if (span && span[1] - span[0] <= text.length * 3) levels.forEach((level, at) => { levels[at] = Math.max(level, BY_LOOSE_PHRASE); });
  }
}

function markSpan(text, phrase, [from, to], levels, why) {
  let at = from - 1;
  for (const char of phrase) {
    at = text.indexOf(char, at + 1);
    levels[at] = Math.max(levels[at], BY_LOOSE_PHRASE);
  }
  if (phrase.length > why.to - why.from) Object.assign(why, { from, to, as: phrase, said: true, whole: true, slip: false });
}

// What each character counts.
function weightsOf(index, text, mask) {
  return [...text].map((char, at) => {
    if (mask[at]) return 0;
    const alone = (at === 0 || mask[at - 1]) && (at === text.length - 1 || mask[at + 1]);
    if (alone && isHan(char)) return ALONE;
    const general = [text.slice(at - 1, at + 1), text.slice(at, at + 2)].some((pair) => pair.length === 2 && index.isGeneral(pair));
    return general ? GENERAL : 1;
  });
}

/* Words of a query that stand nowhere: runs of characters that aren't fillers, no pair of which is in any entry, in
   what people say, or in an answer. */
export function unknownWords(index, text, mask) {
  const known = (pair) => index.stands(pair);
  const found = [];
  let run = "";
  for (let at = 0; at <= text.length; at++) {
    const strange = at < text.length && !mask[at] && isHan(text[at])
      && !(at > 0 && known(text.slice(at - 1, at + 1))) && !(at < text.length - 1 && known(text.slice(at, at + 2)));
    if (strange) run += text[at];
    else {
      if (run.length > 1) found.push(run);
      run = "";
    }
  }
  return found;
}
