// One question to the word lists: which place is meant, what is found there, what elsewhere, and how surely.

import { digitsOf, literal, plain } from "./text.js";

// Below this share of explained characters a ranking is only a guess.
const SURE = 0.99;
// Characters up to which a query is looked at for homophones.
const LONGEST_WORD = 14;
// How much likelier a place is that the query names.
const NAMED = 1.5;

// Behind one of these a place is where people go, not where they are.
const LEAVING = "去到往转上";

/* quick: from the names alone, as for suggestions.
   → { query, place, here: [result], covered: share of the query that is explained, spelled: the same without
     homophones } */
export async function ask(lists, raw, { city = "", accepts = () => true, quick = false } = {}) {
  let query = plain(raw, lists.traditional);
  if (!query) return { query, place: null, here: [], covered: 0, spelled: 0 };
  if (!lists.traditional && !quick && !lists.sounds.knows(query)) {
    await lists.more().catch(() => {});
    query = plain(raw, lists.traditional);
  }
  const place = lists.places.find((one) => one.id === city) || placeMeant(lists.places, query);
  const load = (one) => (quick ? lists.place(one.id) : lists.texts(one.id));
  await Promise.all(lists.places.filter((one) => !place || one === place).map(load));
  const fits = (entry, where) => accepts(entry, where) && (!place || !where || where === place);
  const wordings = wordingsOf(query, lists, place);
  let found = rankAll(lists, wordings, { accepts: fits });
  if (!quick && mayBeMistyped(found, query)) {
    await lists.more().catch(() => {});
    const again = rankAll(lists, wordings, { accepts: fits, bySound: true });
    if (again.covered > found.covered || !found.results.length) found = { ...again, spelled: found.covered };
  }
  const { results, covered, spelled = covered } = found;
  return { query, place, here: results, covered, spelled };
}

// What the other places have for what was found here; asked for only after that is shown.
export async function askElsewhere(lists, { query, place, covered }, accepts = () => true) {
  await Promise.all(lists.places.map((one) => lists.texts(one.id)));
  const fits = (entry, where) => accepts(entry, where) && where && where !== place;
  const wordings = wordingsOf(query, lists, null);
  let found = rankAll(lists, wordings, { accepts: fits });
  if (covered < SURE && mayBeMistyped(found, query)) {
    await lists.more().catch(() => {});
    found = rankAll(lists, wordings, { accepts: fits, bySound: true });
  }
  const worth = (result) => result.score * (query.includes(result.place.short) ? NAMED : 1);
  return found.results.sort((one, other) => worth(other) - worth(one));
}

// A slip matters in a word; in a sentence the rest says enough.
function mayBeMistyped({ covered }, query) {
  return covered < SURE && query.length <= LONGEST_WORD && !digitsOf(query);
}

// The query with 外地 for every place that the site names as elsewhere, and that is none of its own.
function withAway(query, places, { elsewhere = [] }) {
  const own = places.map((place) => place.short);
  const names = elsewhere.filter((name) => !own.includes(name)).map(literal);
  return names.length ? query.replace(new RegExp(`(?:${names.join("|")})[省市]?`, "g"), "外地") : query;
}

// The place whose name stands in the query, unless one goes there: 甲州搬家, but not 搬去甲州.
function placeMeant(places, query) {
  return places.find((place) => {
    const at = query.indexOf(place.short);
    return at >= 0 && !LEAVING.includes(query[at - 1] || " ");
  }) || null;
}

/* The query as it is, without the place's own name (which may be part of a hall's), and with 外地 for what is
   elsewhere. */
function wordingsOf(query, { places, field }, place) {
  const own = place ? [place] : places;
  let bare = query;
  for (const one of own) bare = bare.replace(one.name, " ").replace(one.short, " ");
  let away = withAway(query, places, field);
  for (const one of places) if (place && one !== place) away = away.replace(one.name, "外地").replace(one.short, "外地");
  const wordings = [query, bare.replace(/ +/g, " ").trim(), away];
  return [...new Set(wordings)].filter(Boolean);
}

// Every wording ranked, each result as its best wording has it.
function rankAll(lists, wordings, options) {
  const known = new Map();
  const rankings = wordings.map((wording) => lists.matcher.rank(wording, { ...options, known }));
  if (rankings.length === 1) return rankings[0];
  const best = new Map();
  for (const result of rankings.flatMap((ranking) => ranking.results)) {
    const known = best.get(result.entry);
    if (!known || result.score > known.score) best.set(result.entry, result);
  }
  return {
    results: [...best.values()].sort((one, other) => other.score - one.score),
    covered: Math.max(...rankings.map((ranking) => ranking.covered)),
  };
}
