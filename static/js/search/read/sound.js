// Characters by their sound, strictly or as people mistake it. A sound class is one private character, so that a text and its sounds have the
// same length and are searched by the same means.

const FIRST = 0xe000;
const LONGEST_SYLLABLE = 6;
const MOST_WAYS = 4;
const MOST_OPEN = 16;

// zh/z, ch/c, sh/s and -ng/-n are told apart by few and typed alike by many.
const soft = (reading) => reading.replace(/^([zcs])h/, "$1").replace(/ng$/, "n").replace("ü", "v");

export class Sounds {
  // soft: whether zh is z and -ng is -n.
  constructor(soft) {
    this.soft = soft;
    this.classes = new Map();
    this.byChar = new Map();
    this.readings = new Map();
  }

  // `a啊阿|ai爱…`; what is known already stays.
  add(table) {
    for (const group of table.split("|")) {
      const reading = group.match(/^[a-zü]+/);
      if (!reading) continue;
      const code = this.codeOf(reading[0]);
      for (const char of group.slice(reading[0].length)) {
        if (!this.byChar.has(char)) this.byChar.set(char, [code, reading[0][0]]);
      }
    }
  }

  codeOf(reading) {
    const key = this.soft ? soft(reading) : reading.replace("ü", "v");
    if (!this.classes.has(key)) this.classes.set(key, String.fromCharCode(FIRST + this.classes.size));
    const code = this.classes.get(key);
    this.readings.set(reading.replace("ü", "v"), code);
    if (key !== reading) this.readings.set(key, code);
    return code;
  }

  coded(text) {
    let found = "";
    for (let i = 0; i < text.length; i++) {
      const sound = this.byChar.get(text[i]);
      found += sound ? sound[0] : text[i];
    }
    return found;
  }

  initials(text) {
    let found = "";
    for (let i = 0; i < text.length; i++) {
      const sound = this.byChar.get(text[i]);
      found += sound ? sound[1] : text[i];
    }
    return found;
  }

  /* What letters are as syllables where two that are beside each other were typed in the wrong order, or one too many: shegnyu. */
  mistyped(letters) {
    const found = new Set();
    for (let at = 0; at < letters.length; at++) {
      found.add(letters.slice(0, at) + letters.slice(at + 1));
      if (at) found.add(letters.slice(0, at - 1) + letters[at] + letters[at - 1] + letters.slice(at + 1));
    }
    return [...found].flatMap((one) => this.syllables(one, false));
  }

  /* Ways to read letters as syllables, as coded texts, longer syllables first. Only where no way goes to the end,
     what is left is taken as the beginning of a syllable, if it may. */
  syllables(letters, mayEnd = true) {
    const whole = [];
    const open = [];
    const walk = (at, codes) => {
      if (whole.length >= MOST_WAYS) return;
      if (at === letters.length) {
        whole.push(codes);
        return;
      }
      for (let length = Math.min(LONGEST_SYLLABLE, letters.length - at); length > 0; length--) {
        const code = this.readings.get(letters.slice(at, at + length));
        if (code) walk(at + length, codes + code);
      }
      if (mayEnd && codes && open.length < MOST_OPEN) open.push(...this.beginning(letters.slice(at)).map((code) => codes + code));
    };
    walk(0, "");
    return whole.length ? whole : open.slice(0, MOST_OPEN);
  }

  // The syllables that begin so.
  beginning(letters) {
    const found = new Set();
    for (const [reading, code] of this.readings) if (reading.startsWith(letters)) found.add(code);
    return [...found];
  }
}
