// One question to the word lists: which place is meant, what is found there, what elsewhere, and how surely.

import { judge } from "./rank/judge.js";
import { numbersIn, otherNumerals } from "./read/digits.js";
import { leaves, placeMeant, placeWordings, unknownPlace } from "./read/places.js";
import { packed, plain } from "./read/text.js";

// Below this share of explained characters a ranking is only a guess.
const SURE = 0.99;
// Characters up to which a query is looked at for homophones.
const LONGEST_WORD = 14;
// Characters up to which numerals are tried in their other writing even where that is no known word.
const SHORT = 6;
// How much likelier a place is that the query names.
const NAMED = 1.5;
// What a hall here is worth to those who go elsewhere.
const LEFT_BEHIND = 0.3;

const NOTHING = { sure: false, share: 0, strange: [], answer: null, absent: null, instead: null, why: "" };

/* quick: from the names alone, as for suggestions; literal: nothing is taken for a slip.
   → { query, place, here: [result], verdict: see judge(), numbers: see numbersIn(), missing: [places of which a list did
     not come], unknown: name of a place that this site knows nothing of } */
export async function ask(lists, raw, { city = "", accepts = () => true, quick = false, literal = false } = {}) {
  let query = plain(raw, lists.traditional);
  if (!query) return { query, place: null, here: [], verdict: NOTHING, numbers: null, missing: [], unknown: "" };
  if (!lists.traditional && !quick && !lists.sounds.knows(query)) {
    await lists.more().catch(() => {});
    query = plain(raw, lists.traditional);
  }
  const place = lists.places.find((one) => one.id === city) || placeMeant(lists.places, query, lists.index, lists.hall);
  const [missing] = await Promise.all([
    lists.load(lists.places.filter((one) => !place || one === place), quick), quick ? null : lists.elsewhere(),
  ]);
  const fits = (entry, where) => accepts(entry, where) && (!place || !where || where === place);
  const found = { query, place, missing, unknown: place ? "" : unknownPlace(query, lists.places, lists.field), numbers: numbersIn(raw) };
  const byPhone = lists.matcher.byPhone(found.numbers, fits);
  if (byPhone.length) return { ...found, here: byPhone, verdict: { ...NOTHING, sure: true, share: 1 } };
  const wordings = wordingsOf(query, lists, place);
  const leaving = leaves(query, lists, place);
  let ranking = rankAll(lists, wordings, { accepts: fits, leaving });
  let sound = false;
  if (!quick && !literal && mayBeMistyped(ranking, query)) {
    await lists.more().catch(() => {});
    const again = rankAll(lists, wordings, { accepts: fits, leaving, bySound: true });
    sound = again.covered > ranking.covered || !ranking.results.length;
    if (sound) ranking = again;
  }
  const { results } = ranking;
  const verdict = quick ? NOTHING : judge(lists, { query, wordings, results, place, sound, literal });
  const lost = found.numbers.phones.length > 0 || (found.numbers.part && found.numbers.service);
  return { ...found, here: results, verdict: lost ? { ...verdict, sure: false } : verdict };
}

// What the other places have for what was found here; asked for only after that is shown.
export async function askElsewhere(lists, { query, place, verdict, numbers }, accepts = () => true) {
  await lists.load(lists.places.filter((one) => one !== place), false);
  const fits = (entry, where) => accepts(entry, where) && where && where !== place;
  const byPhone = lists.matcher.byPhone(numbers, fits);
  if (byPhone.length) return byPhone;
  const wordings = wordingsOf(query, lists, null);
  const bySound = verdict.share < SURE && mayBeMistyped({ covered: verdict.share }, query);
  if (bySound) await lists.more().catch(() => {});
  const found = rankAll(lists, wordings, { accepts: fits, bySound });
  const worth = (result) => result.score * (query.includes(result.place.short) ? NAMED : 1);
  return found.results.sort((one, other) => worth(other) - worth(one));
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
