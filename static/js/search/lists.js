// The word lists, each fetched once and only when asked for.

import { Index } from "./rank/entries.js";
import { Matcher } from "./rank/match.js";
import { asksForForm, asksForHall, asksForMeaning, hallHint, packed } from "./read/text.js";

// This script stands in assets/<digest>/js/search/.
export const ROOT = new URL("../../../../", import.meta.url);

const fetched = new Map();
let shared = null;

function once(key, load) {
  if (!fetched.has(key)) {
    const loading = load();
    loading.catch(() => fetched.delete(key));
    fetched.set(key, loading);
  }
  return fetched.get(key);
}

function json(address, options) {
  return fetch(new URL(address, ROOT), options).then((answer) => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  });
}

/* Where a list or index stands now: "words", "more", "index"; of a place "entries", "texts", "index". The files
   that say so are asked for anew on each page; what they name never changes. */
export function addressOf(name, place = "") {
  const pointer = place ? `search/lists/${place}.json` : "search/lists.json";
  return once(pointer, () => json(pointer, { cache: "no-cache" })).then((leads) => {
    if (!leads[name]) throw new Error(`${pointer}: no ${name}`);
    return leads[name];
  });
}

function list(name, place = "") {
  return once(`${place} ${name}`, () => addressOf(name, place).then((address) => json(address)));
}

/* [id, names, places, items of another id], see nationwide.py → an entry that stands for the business wherever it is done;
   places: { place: id of the item } */
function businessOf([business, names, marks, items], all) {
  const [title, ...others] = names.split("|");
  const there = {};
  all.forEach(({ id }, at) => { if (parseInt(marks[at >> 2] || "0", 16) & (8 >> (at & 3))) there[id] = business; });
  for (const [place, item] of items.split(" ").filter(Boolean).map((one) => one.split(":"))) there[place] = item;
  return { kind: "business", title, names: others, business, places: there };
}

const wordsOf = (phrase) => phrase.split(" ").map(packed).filter(Boolean);

// A matcher that grows as lists arrive.
export class Lists {
  constructor(words) {
    this.places = words.places.map((place, order) => ({ ...place, order }));
    const ids = words.businesses.map(([id]) => id);
    this.index = new Index(words.said.map(([phrases, numbers]) => [phrases, numbers.map((number) => ids[number])]));
    this.index.add(null, words.entries);
    this.index.addBusinesses(words.businesses.map((one) => businessOf(one, words.places)));
    this.answers = [];
    this.field = words.field;
    this.hall = hallHint(words.field.hall);
    this.matcher = new Matcher(this.index, this.hall);
    this.added = new Map();
    this.sections = {};
    this.traditional = null;
  }

  // The same for everyone on the page.
  static shared() {
    if (!shared) {
      shared = list("words").then((words) => new Lists(words));
      shared.catch(() => { shared = null; });
    }
    return shared;
  }

  // Sends for what a question is answered from before it is known what all share; place: id of a place that there is, or "".
  static ahead(place) {
    const wanted = place ? [list("entries", place), list("texts", place)] : [];
    for (const one of [Lists.shared(), ...wanted]) one.catch(() => {});
  }

  /* Lists of several places, each on its own; quick: what suggestions need. → the places of which something did not come */
  async load(places, quick) {
    const missing = [];
    const wait = (loading, place) => loading.catch(() => { if (!missing.includes(place)) missing.push(place); });
    await Promise.all(places.map((place) => wait(quick ? this.place(place.id) : this.texts(place.id), place)));
    if (places.length && missing.length === places.length && !places.some((place) => this.arrived(place))) throw new Error("no list came");
    return missing;
  }

  // Whether at least the names of a place are there.
  arrived(place) {
    return this.index.entries.some((one) => one.place === place);
  }

  // The businesses that a question may mean, wherever they are done, the likeliest first.
  rankBusinesses(wordings, bySound) {
    const best = new Map();
    for (const wording of wordings) {
      for (const result of this.matcher.rank(wording, { bySound, scope: this.index.businesses }).results) {
        const known = best.get(result.entry);
        if (!known || result.score > known.score) best.set(result.entry, result);
      }
    }
    return [...best.values()].sort((one, other) => other.score - one.score);
  }

  // A business found, as the items that it is in the places that have it; what is none stays as it is.
  spread(result) {
    const { entry } = result;
    if (entry.kind !== "business") return [result];
    return this.places.filter((place) => entry.places[place.id]).map((place) => ({
      ...result, place, section: "",
      entry: { kind: "item", title: entry.title, business: entry.business, url: `${place.url}${entry.places[place.id]}/`, shared: entry },
    }));
  }

  // Whether halls, forms or a meaning are asked for.
  asksForPlace(query) {
    return asksForHall(query, this.hall) || asksForForm(query) || asksForMeaning(query);
  }

  // Whether all of a question is a piece of a name, or most of a saying: no word beside it is needed then, and no answer.
  isKnown(query) {
    return this.index.isNameOrSaying(packed(query));
  }

  once(name, place, add) {
    const key = `${place} ${name}`;
    if (!this.added.has(key)) {
      const adding = list(name, place).then(add);
      adding.catch(() => this.added.delete(key));
      this.added.set(key, adding);
    }
    return this.added.get(key);
  }

  place(id) {
    const place = this.places.find((one) => one.id === id);
    return this.once("entries", id, (data) => this.index.add(place, data.entries));
  }

  texts(id) {
    return this.place(id).then(() => this.once("texts", id, (data) => {
      this.index.addTexts(data);
      Object.assign(this.sections, data);
    }));
  }

  // The texts of an entry's sections, once they are there.
  textsOf(url) {
    return this.sections[url];
  }

  // What is answered to what is done elsewhere. Without it the rest answers.
  answered() {
    return this.once("answers", "", ({ answers }) => {
      this.answers = answers.map((answer) => ({ ...answer, said: answer.said.split("|").map(wordsOf) }));
      this.index.addAnswers(answers.map((answer) => answer.said));
    }).catch(() => {});
  }

  // How names and what people say are read.
  heard() {
    const coming = import("./rank/guess.js");
    coming.catch(() => {});
    return this.once("sounds", "", ({ readings }) => coming.then((guess) => this.index.hear(guess, readings)));
  }

  // Terms, traditional characters, and the sounds of all common characters, where they are no others in a name.
  async more() {
    await this.heard().catch(() => {});
    return this.once("more", "", (data) => {
      this.index.add(null, data.entries);
      const pairs = [...data.traditional];
      this.traditional = new Map(pairs.map((char, index) => [char, pairs[index + 1]]).filter((_, index) => index % 2 === 0));
      if (this.index.guess) this.index.hear(this.index.guess, data.readings);
    });
  }
}
