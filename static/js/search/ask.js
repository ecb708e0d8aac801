// One question to the word lists: which place is meant, what is found there, what elsewhere, and how surely.

import { judge } from "./rank/judge.js";
import { numbersIn, otherNumerals } from "./read/digits.js";
import { leaves, placeMeant, placeWordings, unknownPlace } from "./read/places.js";
import { fillerMask, packed, plain } from "./read/text.js";

// Below this share of explained characters a ranking is only a guess.
const SURE = 0.99;
// Characters up to which a query is looked at for homophones.
const LONGEST_WORD = 14;
// Characters up to which numerals are tried in their other writing even where that is no known word.
const SHORT = 6;
// From this share on nothing is taken for a slip.
const WELL = 0.8;
// How much likelier a place is that the query names.
const NAMED = 1.5;
// What a hall here is worth to those who go elsewhere.
const LEFT_BEHIND = 0.3;

// So many places' lists are fetched at most for a question that names none of them.
export const MANY = 12;

const NOTHING = { sure: false, share: 0, strange: [], answer: null, absent: null, instead: null, why: "" };

/* quick: from the names alone, as for suggestions; literal: nothing is taken for a slip.
   → { query, place, here: [result], verdict: see judge(), numbers: see numbersIn(), missing: [places of which a list did
     not come], unknown: name of a place that this site knows nothing of } */
export async function ask(lists, raw, { city = "", accepts = () => true, quick = false, literal = false } = {}) {
  let query = plain(raw, lists.traditional);
  if (!query) return { query, place: null, here: [], verdict: NOTHING, numbers: null, missing: [], unknown: "" };
  if (/[a-z]/.test(query)) await lists.heard().catch(() => {});
  const answered = quick || lists.isKnown(query) ? null : lists.answered();
  const chosen = lists.places.find((one) => one.id === city) || placeMeant(lists.places, query, lists.index, lists.hall);
  if (!lists.traditional && !quick) {
    // What stands nowhere may be written in traditional characters.
    await Promise.all([answered, chosen && lists.load([chosen], quick)]);
    if (!lists.index.knows(query, fillerMask(query, lists.hall))) {
      await lists.more().catch(() => {});
      query = plain(raw, lists.traditional);
    }
  }
  const place = chosen || placeMeant(lists.places, query, lists.index, lists.hall);
  await answered;
  if (!place && !literal) {
    const everywhere = await askEverywhere(lists, raw, query, { accepts, quick });
    if (everywhere) return everywhere;
  }
  const missing = await lists.load(lists.places.filter((one) => !place || one === place), quick);
  const fits = (entry, where) => accepts(entry, where) && (!place || !where || where === place);
  const found = { query, place, missing, unknown: place ? "" : unknownPlace(query, lists.places, lists.field), numbers: numbersIn(raw) };
  const byPhone = lists.matcher.byPhone(found.numbers, fits);
  if (byPhone.length) return { ...found, here: byPhone, verdict: { ...NOTHING, sure: true, share: 1 } };
  const wordings = wordingsOf(query, lists, place);
  const leaving = leaves(query, lists, place);
  let ranking = rankAll(lists, wordings, { accepts: fits, leaving });
  let verdict = quick ? NOTHING : judge(lists, { query, wordings, results: ranking.results, place, sound: false, literal });
  // What explains the question well is no slip.
  if (!quick && !literal && !(verdict.sure && verdict.share >= WELL) && mayBeMistyped(ranking, query)) {
    await lists.more().catch(() => {});
    const again = lists.index.guess && rankAll(lists, wordings, { accepts: fits, leaving, bySound: true });
    if (again && (again.covered > ranking.covered || !ranking.results.length)) {
      ranking = again;
      verdict = judge(lists, { query, wordings, results: ranking.results, place, sound: true });
    }
  }
  const { results } = ranking;
  const lost = found.numbers.phones.length > 0 || (found.numbers.part && found.numbers.service);
  return { ...found, here: results, verdict: lost ? { ...verdict, sure: false } : verdict };
}

/* What is known of all places without any place's lists: which business is done where, and what all share. null where
   that does not answer surely, or where halls, forms and numbers are asked for, which only the places know. */
async function askEverywhere(lists, raw, query, { accepts, quick }) {
  const numbers = numbersIn(raw);
  const many = lists.places.length > MANY;
  if (numbers.phones.length || numbers.part || (!many && lists.asksForPlace(query))) return null;
  const wordings = wordingsOf(query, lists, null);
  const scope = [...lists.index.businesses, ...lists.matcher.scope((entry, place) => !place && accepts(entry))];
  const ranking = rankAll(lists, wordings, { scope });
  const verdict = judge(lists, { query, wordings, results: ranking.results, place: null, sound: false });
  if (!many && (!verdict.sure || !ranking.results.length)) return null;
  const here = ranking.results.flatMap((result) => lists.spread(result)).filter(({ entry }) => accepts(entry));
  if (!many && !here.length) return null;
  return { narrow: many && !verdict.sure, query, place: null, missing: [], unknown: unknownPlace(query, lists.places, lists.field), numbers, here, verdict: quick ? NOTHING : verdict };
}

// What the other places have of what was found here, by what is known of all places.
export function askElsewhere(lists, { query, place, numbers }, accepts = () => true) {
  if (numbers.phones.length || numbers.part) return [];
  const results = lists.rankBusinesses(wordingsOf(query, lists, null), false);
  const found = results.flatMap((result) => lists.spread(result)).filter((one) => one.place !== place && accepts(one.entry));
  const worth = (result) => result.score * (query.includes(result.place.short) ? NAMED : 1);
  return found.sort((one, other) => worth(other) - worth(one));
}

// A slip matters in a word; in a sentence the rest says enough.
function mayBeMistyped({ covered }, query) {
  return covered < SURE && query.length <= LONGEST_WORD && !/^\d+$/.test(query);
}

// The query as it is read, and with its numerals written the other way where that is a known word.
function wordingsOf(query, lists, place) {
  const found = [...new Set(placeWordings(query, lists, place))].filter(Boolean);
  const [bare] = found.slice(-1);
  const short = (bare || query).length <= SHORT;
  const known = (wording) => short || newPairs(packed(wording), packed(bare || query)).some((pair) => lists.index.stands(pair));
  return [...found, ...otherNumerals(bare || query).filter(known)];
}

// Pairs of characters of one text that another does not have.
function newPairs(text, other) {
  const pairs = [];
  for (let at = 0; at + 2 <= text.length; at++) if (!other.includes(text.slice(at, at + 2))) pairs.push(text.slice(at, at + 2));
  return pairs;
}

// Every wording ranked, each result as its best wording has it.
function rankAll(lists, wordings, options) {
  const known = new Map();
  const rankings = wordings.map((wording) => lists.matcher.rank(wording, { ...options, known }));
  const best = new Map();
  for (const result of rankings.flatMap((ranking) => ranking.results)) {
    // Who goes elsewhere looks for no hall or hospital here.
    if (options.leaving && result.entry.kind === "office") result.score *= LEFT_BEHIND;
    const before = best.get(result.entry);
    if (!before || result.score > before.score) best.set(result.entry, result);
  }
  return {
    results: [...best.values()].sort((one, other) => other.score - one.score),
    covered: Math.max(...rankings.map((ranking) => ranking.covered)),
  };
}
