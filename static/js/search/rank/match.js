// Which entries of the word lists a query means, and how surely. No network, no page: lists in, ranking out.

import { better, cover, meaning } from "./cover.js";
import { phoneResults } from "./phone.js";
import { collectLoose, collectPieces, collectSkipping } from "./pieces.js";
import { asksForForm, asksForHall, asksForMeaning, fillerMask, isLatin, packed, readingsOf, sectionAsked } from "../read/text.js";

const KIND_WEIGHTS = { item: 1, office: 1, form: 0.85, event: 0.6, page: 0.9, term: 0.2 };
const BY_SOUND = 0.72;
const BY_INITIALS = 0.5;
const MOST = 0.7;
// So many letters may be mistyped syllables.
const MISTYPED = 5;
// What is worth less than this share of the best is not shown.
const FAINT = 0.12;

export class Matcher {
  /* index: see entries.js; hall: see hallHint() */
  constructor(index, hall) {
    this.index = index;
    this.hall = hall;
  }

  /* query: as from plain(); options.accepts(entry, place): the filter; options.bySound: homophones too;
     options.known: what tokens came to, for other wordings of the same question.
     → { results: [{entry, place, score, covered, section, phone}], covered: share of the query explained } */
  rank(query, { accepts = () => true, bySound = false, known = new Map(), scope = this.scope(accepts) } = {}) {
    let best = new Map();
    for (const reading of readingsOf(query, this.hall)) best = better(best, this.rankTokens(reading, scope, bySound, known));
    const results = resultsOf(best, query, this.hall).sort(byScore);
    return {
      results: results.filter((result) => result.score > results[0].score * FAINT),
      covered: Math.max(0, ...results.slice(0, 3).map((result) => result.covered)),
    };
  }

  scope(accepts) {
    return this.index.entries.filter((one) => accepts(one.entry, one.place));
  }

  // Whose numbers these are; see numbersIn().
  byPhone(numbers, accepts) {
    return phoneResults(this.scope(accepts), numbers).sort(byScore);
  }

  // The sums over all tokens, for every entry that has a piece of one.
  rankTokens(tokens, scope, bySound, known) {
    const lengths = tokens.map((token) => meaning(fillerMask(token, this.hall)));
    const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
    const sums = new Map();
    tokens.forEach((token, index) => {
      if (!known.has(token)) {
        known.set(token, isLatin(token) ? this.rankLatin(token, scope) : this.rankChinese(token, scope, bySound));
      }
      for (const [one, hit] of known.get(token)) sums.set(one, added(sums.get(one), hit, lengths[index] / total));
    });
    return sums;
  }

  rankChinese(token, scope, bySound) {
    const mask = fillerMask(token, this.hall);
    const spans = new Map();
    // Part of a number is no number.
    const shortest = /^\d+$/.test(token) ? token.length : 2;
    collectPieces(this.index, { view: "text", text: token, factor: 1, shortest }, mask, scope, spans);
    if (bySound) collectPieces(this.index, { view: "sound", text: this.index.sounds.coded(token), factor: BY_SOUND }, mask, scope, spans);
    if (bySound) this.index.guess.collectSlips(this.index, token, scope, spans);
    collectSkipping(this.index, token, scope, spans);
    collectLoose(this.index, token, scope, spans);
    return covers(spans, mask);
  }

  // As it stands, as initials, as pinyin; as pinyin that sounds alike only where none fits.
  rankLatin(token, scope) {
    let best = new Map();
    const pass = (view, text, factor, shortest) => {
      const mask = new Array(text.length).fill(false);
      const spans = new Map();
      collectPieces(this.index, { view, text, factor, shortest }, mask, scope, spans);
      best = better(best, covers(spans, mask));
    };
    pass("text", token, 1, 2);
    const { guess, sounds, readings } = this.index;
    if (!guess) return best;
    // A few letters begin too many things, unless they are most of what there is.
    pass("initial", token, BY_INITIALS, Math.max(2, Math.ceil(token.length * MOST)));
    for (const text of readings.syllables(token)) pass("reading", text, 1, 2);
    const fewer = (known) => {
      const spans = new Map();
      guess.collectFewerInitials(this.index, token, scope, spans, known);
      return better(best, covers(spans, new Array(token.length).fill(false)));
    };
    if ([...best.values()].some((hit) => hit.covered > 0.99)) return fewer(true);
    for (const text of sounds.syllables(token)) pass("sound", text, BY_SOUND, 2);
    if (token.length >= MISTYPED && !readings.syllables(token, false).length) {
      for (const text of readings.mistyped(token)) pass("reading", text, BY_SOUND, text.length);
    }
    return fewer(false);
  }
}

function covers(spans, mask) {
  const found = new Map();
  for (const [one, pieces] of spans) found.set(one, cover(pieces, mask));
  return found;
}

function added(sum, hit, share) {
  const heavier = !sum || hit.sectionValue > sum.sectionValue;
  return {
    score: (sum ? sum.score : 0) + hit.score,
    covered: (sum ? sum.covered : 0) + hit.covered * share,
    section: heavier ? hit.section : sum.section,
    sectionValue: heavier ? hit.sectionValue : sum.sectionValue,
    named: hit.named || Boolean(sum && sum.named),
  };
}

function resultsOf(best, query, hall) {
  const weights = weightsFor(query, hall);
  const asked = sectionAsked(query);
  return [...best].map(([{ entry, place }, hit]) => ({
    entry,
    place,
    score: hit.score * (weights[entry.kind] || 1),
    covered: hit.covered,
    section: hit.section || (entry.kind === "item" ? asked : ""),
  }));
}

// A query that asks for a hall, a form or a meaning makes these kinds likelier; for a hall and nothing else, the page of all.
function weightsFor(query, hall) {
  const weights = { ...KIND_WEIGHTS };
  const text = packed(query);
  if (asksForHall(query, hall)) Object.assign(weights, { office: 1.8, page: fillerMask(text, hall).every(Boolean) ? 3.6 : 1.2 });
  if (asksForForm(query)) weights.form = 3;
  if (asksForMeaning(query)) weights.term = 1.5;
  return weights;
}

// Equal scores: the shorter name, then the guide's own order.
function byScore(one, other) {
  return other.score - one.score || one.entry.title.length - other.entry.title.length
    || (one.place ? one.place.order : 0) - (other.place ? other.place.order : 0);
}
