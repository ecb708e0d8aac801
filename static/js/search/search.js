// The search page: reads the address, asks the word lists, then the full text, and shows what was found.

import { ask, askElsewhere } from "./ask.js";
import { inText } from "./fulltext.js";
import { Lists } from "./lists.js";
import { suggest } from "./suggest.js";
import { element, emptyElement, fill, grouped, resultElement, textElement } from "./view.js";

const MOST_HERE = 20;
const MOST_ELSEWHERE = 6;
// Below this share of explained characters the word lists have only guessed.
const ENOUGH = 0.55;
const SURE = 0.99;
// So many sure results, and the full text is fetched only when one reads to the end of them.
const PLENTY = 5;
// How long a guess waits for the full text, in milliseconds.
const PATIENCE = 2500;

const form = document.getElementById("search-form");
const status = document.getElementById("search-status");
const output = document.getElementById("search-results");
let turns = 0;

/* raw: as typed; choice: { city, kind, who }, each may be "". Resolves when what the lists have
   is shown, also of other places; what the full text has follows below. */
export async function search(raw, choice) {
  const turn = ++turns;
  const current = () => turn === turns;
  const lists = await Lists.shared();
  const accepts = filterOf(choice);
  const found = await ask(lists, raw, { city: choice.city, accepts });
  if (!current()) return;
  if (!found.query) {
    fill(output, emptyElement(raw.trim(), lists, null));
    status.textContent = "请写下想办的事。";
    return;
  }
  const read = () => inText(found.query, { ...choice, city: found.place ? found.place.id : "", hall: lists.hall }).catch(() => []);
  // A guess waits for the full text, which may know better; what is sure is shown at once.
  const texts = found.spelled < ENOUGH ? await Promise.race([read(), pause(PATIENCE)]) : null;
  if (!current()) return;
  const list = new ResultList(lists.places);
  if (texts) list.addTexts(texts.filter((text) => text.exact));
  list.addGroups(grouped(found.here, !found.place).slice(0, MOST_HERE));
  if (texts) list.addTexts(texts);
  const elsewhere = found.place ? askElsewhere(lists, found, accepts).catch(() => []) : Promise.resolve([]);
  const shown = list.size ? [list.element] : elsewhereElements(await elsewhere, found.place);
  if (!current()) return;
  fill(output, ...(shown.length ? shown : [emptyElement(found.query, lists, found.place)]));
  status.textContent = sentence(found, list.size, shown.length, lists.field.every);
  if (!list.size) return;
  if (!texts) followText(list, found, read, current);
  const others = elsewhereElements(await elsewhere, found.place);
  if (current()) output.append(...others);
}

// What the full text has beside what is shown.
async function followText(list, found, read, current) {
  if (found.covered >= SURE && list.size >= PLENTY) await seen(list.element.lastElementChild);
  if (!current()) return;
  const texts = await read();
  if (!current()) return;
  list.addTexts(texts);
  status.textContent = sentence(found, list.size, true);
}

const pause = (time) => new Promise((done) => setTimeout(done, time, null));

// Resolves when an element comes near what is on the screen.
function seen(element) {
  return new Promise((done) => {
    if (!window.IntersectionObserver) return done();
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      done();
    }, { rootMargin: "300px" });
    return observer.observe(element);
  });
}

function filterOf({ kind, who }) {
  return (entry) => (!kind || entry.kind === kind) && (!who || !entry.part || entry.part.includes(who));
}

// Results in order; later ones go below, so that nothing moves that is being read.
class ResultList {
  constructor(places) {
    this.places = places;
    this.element = element("ol", { class: "results" });
    this.shown = new Set();
  }

  get size() {
    return this.element.children.length;
  }

  addGroups(groups) {
    for (const group of groups) {
      if (group.every((one) => this.shown.has(one.entry.url))) continue;
      for (const one of group) this.shown.add(one.entry.url);
      this.element.append(resultElement(group));
    }
  }

  addTexts(texts) {
    for (const text of texts) {
      const anchored = `${text.url}#${text.section}`;
      if (this.shown.has(text.url) || this.shown.has(anchored)) continue;
      this.shown.add(text.url).add(anchored);
      const place = this.places.find((one) => one.id === text.place);
      this.element.append(textElement(text, place ? place.name : ""));
    }
  }
}

function elsewhereElements(results, place) {
  const groups = grouped(results, true).slice(0, MOST_ELSEWHERE);
  if (!groups.length) return [];
  return [
    element("h2", { id: "elsewhere-title", class: "results-elsewhere" }, `${place.short}以外`),
    element("ol", { class: "results", "aria-labelledby": "elsewhere-title" }, ...groups.map(resultElement)),
  ];
}

function sentence(found, count, any, every) {
  const where = found.place ? found.place.short : every;
  if (!any) return "没有找到。";
  if (!count) return `${where}没有找到，其他地方有：`;
  if (found.covered < ENOUGH) return `${where}没有完全对得上的，最接近的${count}条：`;
  return `${where}找到${count}条。`;
}

function run(parameters) {
  const read = (name) => parameters.get(name) || "";
  status.textContent = "正在找……";
  search(read("q"), { city: read("city"), kind: read("kind"), who: read("who") }).catch(() => {
    status.textContent = "搜索没有装载成功。请检查网络后再试，或按下面的目录找。";
  });
}

// The form says what the address says.
function restore() {
  const parameters = new URLSearchParams(location.search);
  for (const name of ["q", "city", "kind", "who"]) {
    const field = form.elements.namedItem(name);
    field.value = parameters.get(name) || "";
    if (field.selectedIndex === -1) field.value = "";
  }
  if (parameters.has("q")) return run(parameters);
  turns++;
  fill(output);
  status.textContent = "";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  history.pushState(null, "", `?${chosen}`);
  run(chosen);
});
form.addEventListener("change", (event) => {
  if (event.target.tagName === "SELECT" && form.elements.namedItem("q").value) form.dispatchEvent(new Event("submit", { cancelable: true }));
});
addEventListener("popstate", restore);
suggest(form.elements.namedItem("q"), () => form.elements.namedItem("city").value);
restore();
// For watchdog.js: the search is here.
document.getElementById("search-late").remove();
