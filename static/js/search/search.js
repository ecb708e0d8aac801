// The search page: reads the address, asks the word lists, then the full text, and shows what was found.

import { ask, askElsewhere } from "./ask.js";
import { Lists } from "./lists.js";
import { asksForForm, sectionAsked } from "./read/text.js";
import { ResultList, elsewhereElements, foldedElement, sentence } from "./show/results.js";
import { fill, grouped } from "./show/view.js";

// From this share of explained characters on the word lists say it all.
const ALL = 0.99;
// So many sure results, and the full text is fetched only when one reads to the end of them.
const PLENTY = 5;
// Below this share of explained characters other places are of no use either.
const FAR = 0.3;
// How long a guess waits for the full text, in milliseconds.
const PATIENCE = 2500;

const form = document.getElementById("search-form");
const status = document.getElementById("search-status");
const output = document.getElementById("search-results");
const title = document.title;
let turns = 0;

// Results that need nothing beside them are shown without these; where they are lost, so are all others.
const ALONE = { notesFor: () => ({ notes: [], folded: false }), cardFor: () => null, emptyElement: () => "", toldElement: () => null };
const beside = () => import("./show/beside.js").catch(() => ALONE);

/* raw: as typed; choice: { city, kind, who, literal }, each but the last may be "". Resolves when what the lists have
   is shown, also of other places; what the full text has follows below. */
export async function search(raw, choice) {
  const turn = ++turns;
  const current = () => turn === turns;
  const asked = asksForForm(raw) || sectionAsked(raw);
  if (asked) beside();
  const lists = await Lists.shared();
  if (!lists.isKnown(raw)) beside();
  const accepts = filterOf(choice);
  const found = await ask(lists, raw, { city: choice.city, accepts, literal: choice.literal });
  if (!current()) return;
  if (!found.query) {
    fill(output, (await beside()).emptyElement("", lists, null));
    status.textContent = "请写下想办的事。";
    return;
  }
  const { verdict, place } = found;
  const read = () => import("./show/fulltext.js")
    .then(({ inText }) => inText(found.query, { ...choice, city: place ? place.id : "", hall: lists.hall })).catch(() => []);
  const known = verdict.sure || verdict.answer || verdict.absent;
  // A guess waits for the full text, which may know better; what is sure is shown at once.
  const texts = known ? null : await Promise.race([read(), pause(PATIENCE)]);
  if (!current()) return;
  const list = new ResultList(lists.places, found.query);
  const groups = grouped(found.here, !place);
  if (groups.length && verdict.why) groups[0].why = verdict.why;
  const exact = (texts || []).filter((text) => text.exact);
  list.addTexts(exact);
  list.addGroups(groups);
  if (texts) list.addTexts(texts);
  const more = asked || needsWords(found) || !list.size || isDistrict(groups[0]) ? await beside() : ALONE;
  const { notes, folded } = more.notesFor(lists, found, exact.length > 0);
  const elsewhere = place ? askElsewhere(lists, found, accepts) : [];
  const card = more.cardFor(lists, found, groups);
  const shown = [...notes, card, list.size ? (folded ? foldedElement(list) : list.element) : null].filter(Boolean);
  if (!list.size && !notes.length) shown.push(...elsewhereElements(elsewhere, place, found.query));
  if (!current()) return;
  fill(output, ...(shown.length ? shown : [more.emptyElement(found.query, lists, place)]));
  const say = () => { status.textContent = sentence(found, list.size, folded, lists.field.every); };
  say();
  if (list.size && !(folded && verdict.share < FAR)) output.append(...elsewhereElements(elsewhere, place, found.query));
  // What is only of use later waits until all this can be seen.
  await pause(0);
  if (list.size && !texts) followText(list, { found, read, current, say });
  const told = (await beside()).toldElement(lists, raw, place);
  if (!told || !current()) return;
  const perhaps = folded && output.querySelector(".search-perhaps");
  output.insertBefore(told, perhaps ? perhaps.nextSibling : null);
}

const isDistrict = (group) => Boolean(group) && group[0].entry.kind === "district";

// Whether something is said above the results; see notesFor().
const needsWords = ({ verdict, missing, unknown, narrow }) => !verdict.sure || verdict.instead || verdict.answer || verdict.absent
  || missing.length > 0 || unknown || narrow;

// What the full text has beside what is shown.
async function followText(list, { found, read, current, say }) {
  if (found.verdict.share >= ALL && list.size >= PLENTY) await seen(list.element.lastElementChild);
  if (!current()) return;
  const texts = await read();
  if (!current()) return;
  list.addTexts(texts);
  say();
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

function run(parameters) {
  const read = (name) => parameters.get(name) || "";
  const query = read("q").trim();
  document.title = query ? `${query.slice(0, 40)} · ${title}` : title;
  status.textContent = "正在找……";
  const choice = { city: read("city"), kind: read("kind"), who: read("who"), literal: read("as") === "typed" };
  return search(read("q"), choice).catch(() => {
    status.textContent = "搜索没有装载成功，可能是网络慢，也可能是手机或浏览器旧了。请再试一次，或按下面的目录找。";
  }).then(() => document.documentElement.classList.remove("asking"));
}

// What the field offers comes after what was asked.
const suggestions = () => import("./box.js");

function choose(name, value) {
  const field = form.elements.namedItem(name);
  field.value = value;
  if (field.selectedIndex === -1) field.value = "";
}

// The form says what the address says; where that says nothing, the place that one was at. Coming back, one stands again where one left.
function restore(state) {
  const parameters = new URLSearchParams(location.search);
  for (const name of ["q", "city", "kind", "who"]) choose(name, parameters.get(name) || "");
  if (parameters.has("q")) {
    document.documentElement.classList.add("asking");
    Lists.ahead(form.elements.namedItem("city").value);
    const offset = state && state.offset;
    run(parameters).then(() => { if (offset) scrollTo(0, offset); }).then(suggestions).catch(() => {});
    return;
  }
  turns++;
  const open = !location.search && !form.elements.namedItem("city").value;
  suggestions().then(({ remembered }) => { if (open) choose("city", remembered()); }).catch(() => {});
  document.title = title;
  fill(output);
  status.textContent = "";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  if (`?${chosen}` === location.search) history.replaceState(null, "", `?${chosen}`);
  else history.pushState(null, "", `?${chosen}`);
  run(chosen);
});
form.addEventListener("change", (event) => {
  if (event.target.tagName === "SELECT" && form.elements.namedItem("q").value) form.dispatchEvent(new Event("submit", { cancelable: true }));
});
addEventListener("popstate", (event) => restore(event.state));
// Where one stood when a result was opened.
addEventListener("pagehide", () => history.replaceState({ offset: window.pageYOffset }, ""));
restore(history.state);
// For watchdog.js: the search is here.
document.getElementById("search-late").remove();
