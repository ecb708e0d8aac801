// Names of places in a query: where one is, where one goes, what this site knows nothing of.

import { fillerMask, literal } from "./text.js";

// Behind one of these a place is where people go, not where they are.
const LEAVING = "去到往转上";
const BEING = "在是从来我住";

/* The place whose name stands in the query, unless one goes there (甲州搬家, but not 搬去甲州), or a longer word that is
   known has part of the name (长治 in 家长治理 is none). */
export function placeMeant(places, query, index, hall) {
  let mask = null;
  return places.find((place) => {
    const at = query.indexOf(place.short);
    if (at < 0 || LEAVING.includes(query[at - 1] || " ")) return false;
    if (query.startsWith(place.name, at)) return true;
    const before = query[at - 1] || " ";
    const after = query[at + place.short.length] || " ";
    if (joined(before, place.short[0], index) || joined(place.short[place.short.length - 1], after, index)) return false;
    mask = mask || fillerMask(query, hall);
    const opens = before === " " || BEING.includes(before) || mask[at - 1];
    const rest = query.slice(at + place.short.length, at + place.short.length + 2);
    const closes = after === " " || "市的人省".includes(after) || mask[at + place.short.length] || index.isGeneral(rest);
    return opens || closes;
  }) || null;
}

const joined = (one, other, index) => one !== " " && other !== " " && index.saidOrNamed(one + other);

// Whether the query says that one goes to another place.
export function leaves(query, { places, field: { elsewhere = [] } }, place) {
  const others = [...places.filter((one) => one !== place).map((one) => one.short), ...elsewhere];
  return others.some((name) => {
    const at = query.indexOf(name);
    return at > 0 && LEAVING.includes(query[at - 1]);
  });
}

// The place that a query begins with and that this site knows nothing of, or "".
export function unknownPlace(query, places, { elsewhere = [] }) {
  const own = places.map((place) => place.short);
  return elsewhere.find((name) => query.startsWith(name) && !own.includes(name)) || "";
}

// The query with 外地 for every place that the site names as elsewhere, and that is none of its own.
function withAway(query, places, { elsewhere = [] }) {
  const own = places.map((place) => place.short);
  const names = elsewhere.filter((name) => !own.includes(name)).map(literal);
  return names.length ? query.replace(new RegExp(`(?:${names.join("|")})[省市]?`, "g"), "外地") : query;
}

/* The query as it is, without the place's own name (which may be part of a hall's), and with 外地 for what is
   elsewhere. */
export function placeWordings(query, { places, field }, place) {
  const own = place ? [place] : places;
  let bare = query;
  for (const one of own) bare = bare.replace(one.name, " ").replace(one.short, " ");
  let away = withAway(query, places, field);
  for (const one of places) if (place && one !== place) away = away.replace(one.name, "外地").replace(one.short, "外地");
  if (place) away = away.replace(place.name, " ").replace(place.short, " ");
  return [query, bare, away].map((wording) => wording.replace(/ +/g, " ").trim());
}
