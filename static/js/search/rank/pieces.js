// Which pieces of a token stand in which entry, and what each is worth: Map from entry to
// [{ from, to, value, section, named }].

import { spanOf } from "./cover.js";
import { WEIGHTS } from "./entries.js";
import { isHan } from "../read/text.js";

const BY_SKIPPING = 0.9;
const BY_LEAVING_OUT = 2.25;
// What a word for a place or a number is worth, however few pages have it.
const PLAIN_WORTH = 1.5;
const MASKED_WORTH = 0.1;
const MASKED_LENGTH = 0.3;
// Longer pieces are worth more than their parts together.
const LENGTH_POWER = 1.5;
const MOST_REMEMBERED = 4000;
const WHOLE_NAME = 3;
const WHOLE_NAME_WITHIN = 2.6;
const WHOLE_TEXT = 1.7;
const BEGINNING = 2;
const BEGINNING_WITHIN = 1.6;
const INSIDE = 1.4;
const WHOLE_PHRASE = 2.2;
const PART_OF_PHRASE = 1.3;
const WITHIN = 0.5;

/* pass: { view, text: the token in this view, factor, shortest: length of the shortest piece that counts }
   mask: which characters say nothing by themselves */
export function collectPieces(index, { view, text, factor, shortest = 2 }, mask, scope, spans) {
  const everyMasked = mask.every(Boolean);
  const core = [...text].filter((_, at) => !mask[at]).join("");
  const least = Math.min(text.length, Math.max(1, shortest));
  for (let from = 0; from < text.length; from++) {
    for (let to = from + least; to <= text.length; to++) {
      const piece = text.slice(from, to);
      const hits = hitsOf(index, piece, view, piece === text || piece === core, scope);
      if (!hits.size) break;
      const rarity = Math.log(1 + scope.length / hits.size);
      const worth = factor * rarity * (everyMasked ? piece.length ** LENGTH_POWER : maskedWorth(mask, from, to));
      const asked = factor * PLAIN_WORTH * piece.length ** LENGTH_POWER;
      for (const [one, hit] of hits) {
        add(spans, one, { from, to, value: hit.weight * (hit.asked ? asked : worth), section: hit.section, named: hit.named });
      }
    }
  }
}

function add(spans, one, span) {
  if (!spans.has(one)) spans.set(one, []);
  spans.get(one).push(span);
}

function maskedWorth(mask, from, to) {
  const masked = mask.slice(from, to);
  if (masked.every(Boolean)) return MASKED_WORTH;
  return masked.reduce((length, one) => length + (one ? MASKED_LENGTH : 1), 0) ** LENGTH_POWER;
}

// Where a piece stands: the heaviest field of each entry that has it.
function hitsOf(index, piece, view, whole, scope) {
  const said = saidOf(index, piece, view);
  const hits = new Map();
  for (const one of scope) {
    let best = { weight: said.get(one.entry.business) || 0, section: "", named: false, asked: false };
    for (const field of index.view(one.all, view).includes(piece) ? one.fields : []) {
      // Initials are too vague for whole texts.
      if (view === "initial" && field.weight <= WEIGHTS.text) continue;
      const weight = fieldWeight(field, index.view(field, view), piece, whole);
      if (weight > best.weight) best = { weight, section: field.section, named: field.named, asked: field.asked };
    }
    if (best.weight) hits.set(one, best);
  }
  return hits;
}

// What people say, as a weight for each business; several wordings and scopes ask for the same.
function saidOf(index, piece, view) {
  const key = view + piece;
  if (!index.saidBefore.has(key)) {
    if (index.saidBefore.size > MOST_REMEMBERED) index.saidBefore.clear();
    index.saidBefore.set(key, saidBy(index, piece, view));
  }
  return index.saidBefore.get(key);
}

function saidBy(index, piece, view) {
  const found = new Map();
  if (!index.view(index.allSaid, view).includes(piece)) return found;
  for (const group of index.said) {
    const weight = saidWeight(index.view(group, view), piece, view === "initial");
    for (const [business, rank] of weight ? group.ranks : []) {
      if (weight * rank > (found.get(business) || 0)) found.set(business, weight * rank);
    }
  }
  return found;
}

// whole: the piece is all that was asked.
function fieldWeight(field, text, piece, whole) {
  const at = text.indexOf(piece);
  if (at < 0) return 0;
  if (text.length === piece.length) return field.weight * (field.named ? (whole ? WHOLE_NAME : WHOLE_NAME_WITHIN) : WHOLE_TEXT);
  if (field.named && at === 0) return field.weight * (whole ? BEGINNING : BEGINNING_WITHIN);
  return field.weight * INSIDE;
}

// initial: letters are the first of a phrase's sooner than some of its middle.
function saidWeight(text, piece, initial) {
  let best = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    const length = text.indexOf("|", at) - text.lastIndexOf("|", at) - 1;
    const part = PART_OF_PHRASE * (initial && text[at - 1] !== "|" ? WITHIN : 1);
    best = Math.max(best, length === piece.length ? WHOLE_PHRASE : part * Math.sqrt(piece.length / length));
  }
  return best * WEIGHTS.said;
}

// 居申 for 居住证申领: the characters of a name in their order, with others in between.
export function collectSkipping(index, token, scope, spans) {
  if (token.length < 2 || token.length > 5 || ![...token].every(isHan)) return;
  for (const one of scope) {
    const fits = (field) => field.named && near(spanOf(field.views.text, token), token.length * 3);
    if (!one.fields.some(fits)) continue;
    add(spans, one, { from: 0, to: token.length, value: BY_SKIPPING * token.length ** LENGTH_POWER, section: "", named: true });
  }
}

// 公司年度缴费证明 for 公司缴费证明: what people say, with other characters in between.
export function collectLoose(index, token, scope, spans) {
  const found = new Map();
  for (const group of index.said) {
    for (const phrase of group.phrases) {
      if (phrase.length < 4 || phrase.length >= token.length || token.includes(phrase)) continue;
      const span = spanOf(token, phrase);
      if (!near(span, phrase.length * 2)) continue;
      for (const [business, rank] of group.ranks) {
        const value = BY_LEAVING_OUT * WEIGHTS.said * rank * phrase.length ** LENGTH_POWER;
        if (!found.has(business) || value > found.get(business).value) found.set(business, { from: span[0], to: span[1], value });
      }
    }
  }
  for (const one of found.size ? scope : []) {
    const hit = found.get(one.entry.business);
    if (hit) add(spans, one, { ...hit, section: "", named: false });
  }
}

const near = (span, longest) => span !== null && span[1] - span[0] <= longest;
