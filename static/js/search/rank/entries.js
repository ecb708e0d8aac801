// The word lists made ready for matching: for each entry its texts with what a hit in them is worth.

import { isHan, packed } from "../read/text.js";

// How much a hit counts by where it is: names above what people say, above groups, above the page's text.
export const WEIGHTS = { name: 1, official: 0.97, said: 0.92, words: 0.6, group: 0.45, address: 0.7, limit: 0.6,
  note: 0.3, part: 0.35, text: 0.35, counters: 0.08 };
// Each further business that a phrase points to is a little less likely.
const LATER = 0.87;
// So much of a phrase is as good as the phrase.
export const MOST_OF_PHRASE = 0.6;
// A pair of characters in more than this share of the groups of what people say is general.
const MANY_GROUPS = 0.16;

// All texts, each also as its sounds and initials, made when first needed.
export class Index {
  /* said: [phrases joined by |, [businesses, the likeliest first]] */
  constructor(said) {
    // guess.js, and how characters are read: by similar sound, by exact pinyin; null until they are wanted.
    this.guess = null;
    this.sounds = null;
    this.readings = null;
    this.views = {
      sound: (text) => this.sounds.coded(text),
      reading: (text) => this.readings.coded(text),
      initial: (text) => this.sounds.initials(text),
    };
    this.said = said.map(([wordings, businesses]) => {
      const phrases = wordings.split("|").map(packed);
      return {
        phrases,
        views: { text: `|${phrases.join("|")}|` },
        ranks: new Map(businesses.map((business, index) => [business, LATER ** index])),
      };
    });
    this.businesses = [];
    this.prepared = new Map();
    this.answers = "";
    this.pairs = null;
    this.general = new Map();
    this.saidBefore = new Map();
    // All in one string, to pass over at once what stands nowhere; entries have the same.
    this.allSaid = { views: { text: this.said.map((group) => group.views.text).join("") } };
    this.entries = [];
  }

  // Entries of one place, or of none.
  add(place, entries) {
    for (const entry of entries) this.entries.push(this.remembered(prepared(place, entry)));
  }

  // The businesses of all places, each as one entry.
  addBusinesses(entries) {
    for (const entry of entries) this.businesses.push(this.remembered(prepared(null, entry)));
  }

  // Texts by which words are known, and nothing is found.
  addAnswers(texts) {
    this.answers += `|${texts.map(packed).join("|")}`;
    this.pairs = null;
  }

  remembered(one) {
    this.prepared.set(one.entry, one);
    this.pairs = null;
    return one;
  }

  preparedOf(entry) {
    return this.prepared.get(entry);
  }

  // Whether two characters stand side by side anywhere.
  stands(pair) {
    if (!this.pairs) {
      this.pairs = new Set();
      const texts = [this.allSaid.views.text, this.answers, ...[...this.entries, ...this.businesses].map((one) => one.all.views.text)];
      for (const text of texts) for (let at = 0; at + 2 <= text.length; at++) this.pairs.add(text.slice(at, at + 2));
      this.characters = new Set(texts.join(""));
    }
    return this.pairs.has(pair);
  }

  // Whether each Chinese character of a text that says something stands anywhere; mask: see fillerMask().
  knows(text, mask) {
    this.stands("");
    return [...text].every((char, at) => mask[at] || !isHan(char) || this.characters.has(char));
  }

  // Whether two characters stand side by side in a name or in what people say.
  saidOrNamed(pair) {
    return this.allSaid.views.text.includes(pair) || this.businesses.some((one) => one.all.views.text.includes(pair));
  }

  isNameOrSaying(text) {
    if (text.length < 2) return false;
    return this.businesses.some((one) => one.all.views.text.includes(text))
      || this.said.some((group) => group.phrases.some((phrase) => phrase.includes(text) && text.length / phrase.length >= MOST_OF_PHRASE));
  }

  // Whether a pair of characters stands in so much of what people say that it tells little: 办事.
  isGeneral(pair) {
    if (!this.general.has(pair)) {
      const many = this.said.filter((group) => group.views.text.includes(pair)).length;
      this.general.set(pair, many > this.said.length * MANY_GROUPS);
    }
    return this.general.get(pair);
  }

  // A text of one's own in a view.
  shown(text, name) {
    return name === "text" ? text : this.views[name](text);
  }

  // The sections' texts, by address, of entries that are there already.
  addTexts(texts) {
    for (const one of this.entries) if (texts[one.entry.url]) addTexts(one, texts[one.entry.url]);
    this.pairs = null;
  }

  view(holder, name) {
    if (holder.views[name] === undefined) holder.views[name] = this.views[name](holder.views.text);
    return holder.views[name];
  }

  // More characters' sounds have become known; see Sounds.add().
  hear(guess, readings) {
    if (!this.guess) Object.assign(this, { guess, sounds: new guess.Sounds(true), readings: new guess.Sounds(false) });
    this.sounds.add(readings);
    this.readings.add(readings);
    const holders = [this.allSaid, ...this.said];
    for (const one of [...this.entries, ...this.businesses]) holders.push(one.all, ...one.fields);
    this.saidBefore.clear();
    for (const holder of holders) holder.views = { text: holder.views.text };
  }
}

function prepared(place, entry) {
  const fields = [];
  const field = (text, weight, more) => {
    if (text) fields.push({ weight, section: "", named: false, asked: false, ...more, views: { text: packed(text) } });
  };
  for (const name of spellings(entry.title)) field(name, WEIGHTS.name, { named: true });
  for (const name of entry.names || []) for (const one of spellings(name)) field(one, WEIGHTS.official, { named: true });
  for (const word of entry.words || []) field(word, WEIGHTS.words, { asked: true });
  field(entry.group, WEIGHTS.group);
  field(entry.part, WEIGHTS.part);
  field(entry.address, WEIGHTS.address);
  field(entry.limit, WEIGHTS.limit, { section: "time-limit" });
  field(entry.note, WEIGHTS.note);
  const one = { place, entry, fields, all: null };
  addTexts(one, {});
  return one;
}

function addTexts(one, texts) {
  for (const [name, text] of Object.entries(texts)) {
    // What a hall has counters for would bring all halls of a city for every item.
    const counters = name === "counters";
    one.fields.push({ weight: counters ? WEIGHTS.counters : WEIGHTS.text, section: counters ? "" : name,
      named: false, asked: false, views: { text: packed(Array.isArray(text) ? text.join(" ") : text) } });
  }
  one.all = { views: { text: one.fields.map((field) => field.views.text).join("|") } };
}

// 变更（注销）登记 is also 变更登记.
function spellings(name) {
  const without = name.replace(/（[^）]*）/g, "");
  return without && without !== name ? [name, without] : [name];
}
