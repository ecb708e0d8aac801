// The word lists, each fetched once and only when asked for.

import { Index } from "./entries.js";
import { Matcher } from "./match.js";
import { Sounds } from "./sound.js";
import { hallHint } from "./text.js";

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

// A matcher that grows as lists arrive.
export class Lists {
  constructor(words) {
    this.places = words.places.map((place, order) => ({ ...place, order }));
    this.sounds = new Sounds(words.readings, true);
    this.readings = new Sounds(words.readings, false);
    this.index = new Index(words.said, this.sounds, this.readings);
    this.index.add(null, words.entries);
    this.field = words.field;
    this.hall = hallHint(words.field.hall);
    this.matcher = new Matcher(this.index, this.sounds, this.readings, this.hall);
    this.added = new Map();
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
    return this.place(id).then(() => this.once("texts", id, (data) => this.index.addTexts(data)));
  }

  // Terms, traditional characters, and the sounds of all common characters.
  more() {
    return this.once("more", "", (data) => {
      this.index.add(null, data.entries);
      const pairs = [...data.traditional];
      this.traditional = new Map(pairs.map((char, index) => [char, pairs[index + 1]]).filter((_, index) => index % 2 === 0));
      this.sounds.add(data.readings);
      this.readings.add(data.readings);
      this.index.forgetSounds();
    });
  }
}
