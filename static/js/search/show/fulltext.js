// Pagefind, asked for what stands in the pages' text. Its index holds Chinese character by character, so a
// quoted query with spaces between the characters finds exactly these characters in this order.

import { MANY } from "../ask.js";
import { Lists, ROOT, addressOf } from "../lists.js";
import { LONGEST, fillerMask, readingsOf } from "../read/text.js";

const MOST_PARTS = 4;
// So many found pages are looked at for the wanted kind; each is a small file.
const MOST_LOOKED_AT = 40;

// A program with two tables. Pagefind's is one: Chromium below 96 and Safari below 15 would fetch it and fail.
const TWO_TABLES = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 7, 2, 112, 0, 0, 112, 0, 0]);

let loading = null;
const joined = new Map();

// Pagefind stands beside the index of what places share; a place's own index joins it when it is wanted.
function engine() {
  if (!window.WebAssembly || !WebAssembly.validate(TWO_TABLES)) return Promise.reject(new Error("too old for the full text"));
  if (!loading) {
    loading = addressOf("index").then(async (folder) => {
      const base = new URL(folder, ROOT);
      const pagefind = await import(new URL("pagefind.js", base).href);
      await pagefind.options({ basePath: base.pathname, excerptLength: 24, mergeFilter: { place: "shared" } });
      await pagefind.init();
      return pagefind;
    });
    loading.catch(() => { loading = null; });
  }
  return loading;
}

function join(pagefind, place) {
  if (!joined.has(place)) {
    const joining = addressOf("index", place).then((folder) =>
      pagefind.mergeIndex(new URL(folder, ROOT).pathname, { excerptLength: 24, mergeFilter: { place } }));
    joining.catch(() => joined.delete(place));
    joined.set(place, joining);
  }
  return joined.get(place);
}

// A place whose index does not come is left out; the others answer.
async function engineFor(city) {
  const pagefind = await engine();
  const all = (await Lists.shared()).places.map((place) => place.id);
  const places = city ? [city] : all.length > MANY ? [] : all;
  const joins = await Promise.all(places.map((place) => join(pagefind, place).then(() => true, () => false)));
  if (places.length && !joins.some(Boolean)) throw new Error("no index");
  return pagefind;
}

const apart = (text) => text.replace(/[\u3400-\u9fff]/g, " $& ").replace(/ +/g, " ").trim();
// The index's spaces are ours: they go again before anyone reads the text. Between Latin words they stay.
const CHINESE_OR_MARK = "[\\u3400-\\u9fff，。；：、！？（）〔〕【】《》“”]";
const OUR_SPACES = new RegExp(`(${CHINESE_OR_MARK}) +|([^ ]) +(?=${CHINESE_OR_MARK})`, "g");
const together = (text) => text.replace(OUR_SPACES, "$1$2");

/* hall: see hallHint().
   → [{ exact: word for word, url, title, place: its id, kind, limit, section, excerpt }], best first. url is relative to the site's root. */
export async function inText(words, { city = "", kind = "", who = "", hall, most = 8 } = {}) {
  const pagefind = await engineFor(city);
  const filters = city ? { place: city } : {};
  const search = async (run) => (await pagefind.search(`"${apart(run)}"`, { filters })).results;
  const [whole, ...parts] = runsOf(words, hall);
  let found = await search(whole);
  const exact = found.length > 0;
  if (!exact) found = mostHits(await Promise.all(parts.map(search)));
  const fits = ({ meta }) => (!kind || meta.kind === kind) && (!who || (meta.who || "").split("、").includes(who));
  const pages = [];
  for (let from = 0; from < Math.min(found.length, MOST_LOOKED_AT) && pages.length < most; from += most) {
    const some = await Promise.all(found.slice(from, from + most).map((result) => result.data()));
    pages.push(...some.filter(fits));
  }
  return pages.slice(0, most).map((page) => resultOf(page, exact));
}

// The query in one run, then, fewer words at a time, what is left of it without fillers; 大厅 alone stands on every page.
function runsOf(words, hall) {
  const whole = words.slice(0, LONGEST);
  const says = (part) => part.length > 1 && part !== whole && !fillerMask(part, hall).every(Boolean);
  const parts = readingsOf(words, hall).flat().filter(says);
  return [whole, ...[...new Set(parts)].slice(0, MOST_PARTS)];
}

// Pages that have more of the runs come first.
function mostHits(searches) {
  const counts = new Map();
  for (const result of searches.flat()) {
    const known = counts.get(result.id) || { result, count: 0 };
    counts.set(result.id, { result: known.result, count: known.count + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count).map(({ result }) => result);
}

function resultOf(page, exact) {
  return {
    exact,
    url: page.meta.url,
    title: page.meta.title,
    place: page.meta.place || "",
    kind: page.meta.kind,
    limit: page.meta.limit || "",
    section: sectionOf(page),
    excerpt: pieces(page.excerpt),
  };
}

// Sections of an item's page by how near they are to what people ask for; others, such as a hall's, after them.
const SECTIONS = ["materials", "steps", "conditions", "channels", "notes", "phones", "source", "basis"];
// What stands in the index only.
const UNSEEN = new Set(["said", "group"]);

// The anchor under which the words were found: the last one before each place in the text, the nearest of all.
function sectionOf(page) {
  const before = (location) => page.anchors.filter((anchor) => anchor.location <= location).pop();
  const found = page.locations.map(before).filter((anchor) => anchor && !UNSEEN.has(anchor.id)).map((anchor) => anchor.id);
  const rank = (id) => (SECTIONS.includes(id) ? SECTIONS.indexOf(id) : SECTIONS.length);
  return found.sort((one, other) => rank(one) - rank(other))[0] || "";
}

// The excerpt as [text, marked?] pieces; Pagefind gives it as HTML of escaped text and <mark>.
function pieces(html) {
  const found = [];
  for (const piece of html.split(/(<mark>.*?<\/mark>)/)) {
    const marked = piece.startsWith("<mark>");
    const text = unescaped(piece.replace(/<\/?mark>/g, ""));
    const last = found[found.length - 1];
    if (last && last[1] === marked) last[0] += text;
    else if (text) found.push([text, marked]);
  }
  const whole = found.filter(([text]) => text.trim() || found.length === 1).map(([text, marked]) => [together(` ${text} `).trim(), marked]);
  // What was cut off before is no beginning.
  if (whole.length) whole[0][0] = whole[0][0].replace(/^[，。；：、！？）〕】》”\s]+/, "");
  // What was cut off behind is no end: the first figure of a number.
  const [last] = whole.slice(-1);
  if (last && !last[1]) last[0] = last[0].replace(/\s\d{1,4}$/, "");
  return whole;
}

function unescaped(text) {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");
}
