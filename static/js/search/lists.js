// The word lists, each fetched once and only when asked for.

import { Index } from "./entries.js";
import { Matcher } from "./match.js";
import { Sounds } from "./sound.js";

export const ROOT = new URL("../../../", import.meta.url);

const fetched = new Map();
let shared = null;

export function list(name) {
  if (!fetched.has(name)) {
    const loading = fetch(new URL(`assets/search/${name}.json`, ROOT)).then((answer) => {
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.json();
    });
    loading.catch(() => fetched.delete(name));
    fetched.set(name, loading);
  }
  return fetched.get(name);
}

// A matcher that grows as lists arrive.
export class Lists {
  constructor(words) {
    this.places = words.places.map((place, order) => ({ ...place, order }));
    this.sounds = new Sounds(words.readings, true);
    this.readings = new Sounds(words.readings, false);
    this.index = new Index(words.said, this.sounds, this.readings);
    this.index.add(null, words.entries);
    this.matcher = new Matcher(this.index, this.sounds, this.readings);
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

  once(name, add) {
    if (!this.added.has(name)) {
      const adding = list(name).then(add);
      adding.catch(() => this.added.delete(name));
      this.added.set(name, adding);
    }
    return this.added.get(name);
  }

  place(id) {
    const place = this.places.find((one) => one.id === id);
    return this.once(id, (data) => this.index.add(place, data.entries));
  }

  texts(id) {
    return this.place(id).then(() => this.once(`${id}-text`, (data) => this.index.addTexts(data)));
  }

  // Terms, traditional characters, and the sounds of all common characters.
  more() {
    return this.once("more", (data) => {
      this.index.add(null, data.entries);
      const pairs = [...data.traditional];
      this.traditional = new Map(pairs.map((char, index) => [char, pairs[index + 1]]).filter((_, index) => index % 2 === 0));
      this.sounds.add(data.readings);
      this.readings.add(data.readings);
      this.index.forgetSounds();
    });
  }
}
