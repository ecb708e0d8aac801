// Slips that no sound explains: one wrong character in a name or a phrase, letters left out of initials.

import { spanOf } from "./cover.js";
import { WEIGHTS } from "./entries.js";
import { isHan } from "../read/text.js";

const SHORTEST = 4;
const LONGEST = 8;
const BY_SLIP = 0.75;
const BY_FEWER_INITIALS = 1.2;
const LENGTH_POWER = 1.5;
const SURE_LETTERS = 5;

/* What is written with one character wrong: 居住正申领 for 居住证申领. Adds to spans as collectPieces() does; as: what was meant. */
export function collectSlips(index, token, scope, spans) {
  if (token.length < SHORTEST) return;
  const found = new Map();
  for (const group of index.said) {
    for (const phrase of group.phrases) {
      const from = slipAt(index, token, phrase);
      if (from < 0) continue;
      for (const [business, rank] of group.ranks) {
        const value = BY_SLIP * WEIGHTS.said * rank * phrase.length ** LENGTH_POWER;
        if (!found.has(business) || value > found.get(business).value) found.set(business, { from, to: from + phrase.length, value, as: phrase });
      }
    }
  }
  for (const one of scope) {
    const said = found.get(one.entry.business);
    if (said) add(spans, one, said);
    for (const field of one.fields) {
      if (!field.named) continue;
      const text = field.views.text;
      for (let at = 0; at + SHORTEST <= text.length; at++) {
        const piece = text.slice(at, at + SHORTEST);
        const from = slipAt(index, token, piece);
        if (from >= 0) add(spans, one, { from, to: from + SHORTEST, value: BY_SLIP * field.weight * SHORTEST ** LENGTH_POWER, as: piece });
      }
    }
  }
}

function add(spans, one, { from, to, value, as }) {
  if (!spans.has(one)) spans.set(one, []);
  spans.get(one).push({ from, to, value, section: "", named: true, as });
}

// Where a phrase stands with just one character that is another one, and that makes no known word there; else -1.
function slipAt(index, token, phrase) {
  if (phrase.length < SHORTEST || phrase.length > LONGEST) return -1;
  for (let from = 0; from + phrase.length <= token.length; from++) {
    let wrong = -1;
    let many = false;
    for (let at = 0; at < phrase.length && !many; at++) {
      if (token[from + at] === phrase[at]) continue;
      if (wrong >= 0) many = true;
      wrong = at;
    }
    if (many || wrong < 0 || !isHan(token[from + wrong])) continue;
    const at = from + wrong;
    const pairs = [token.slice(at - 1, at + 1), token.slice(at, at + 2)].filter((pair) => pair.length === 2);
    if (!pairs.some((pair) => index.stands(pair))) return from;
  }
  return -1;
}

/* jzsl for 居住证申领: the initials of a name in their order, from its beginning unless they are many, with others in between;
   known: the letters are initials of something else as they stand, so that only two whole words count, jz + sl. */
export function collectFewerInitials(index, letters, scope, spans, known) {
  if (letters.length < 3) return;
  for (const one of scope) {
    const fits = (field) => {
      if (!field.named) return false;
      const initials = index.view(field, "initial");
      if (known) return inTwoRuns(initials, letters);
      const span = spanOf(initials, letters);
      return span && (span[0] === 0 || letters.length >= SURE_LETTERS) && span[1] - span[0] <= letters.length * 3;
    };
    if (one.fields.some(fits)) add(spans, one, { from: 0, to: letters.length, value: BY_FEWER_INITIALS * letters.length ** LENGTH_POWER });
  }
}

// Whether a name begins with some of the letters, at least two, and has the others further on in one piece.
function inTwoRuns(initials, letters) {
  for (let cut = 2; cut + 2 <= letters.length; cut++) {
    if (initials.startsWith(letters.slice(0, cut)) && initials.includes(letters.slice(cut), cut)) return true;
  }
  return false;
}
