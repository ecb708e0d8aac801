// The editor's desk: choose a file, change it, see at once what is wrong and what becomes of it.

import { findsWords } from "./find.js";
import { Form } from "./form.js";
import { forgetAll, keep, keptFiles, store } from "./kept.js";
import { Program } from "./program.js";
import { showSending } from "./send.js";
import { element, fill, option } from "./markup.js";

const settings = JSON.parse(document.body.dataset.settings);
const root = new URL("../", location.href);
const $ = (id) => document.getElementById(id);
const desk = { program: null, name: "", published: "", problems: [], files: [], places: {}, form: null, pages: [] };
const figures = (window.zhinanDesk = { measured: {}, desk });
const QUICK = 80;
const IDLE = 700;
// What is in the program's memory already where that was taken over.
const SPARE = ["program.zip", "python_stdlib.zip"];
const NAMES = {
  "city.yaml": "地方、网上渠道、电话表", "offices.yaml": "大厅和窗口", "hospitals.yaml": "受理点名单", "errata.yaml": "勘误",
  "list.yaml": "清单", "site.yaml": "网站设置", "life-events.yaml": "人生大事", "glossary.yaml": "名词解释",
  "synonyms.yaml": "群众说法", "answers.yaml": "别处办的事",
};

function say(words) {
  $("state").textContent = words;
}

function isTooOld() {
  return !("DecompressionStream" in window && "serviceWorker" in navigator && "WebAssembly" in window);
}

async function begin() {
  if (!location.protocol.startsWith("http")) return say("编辑台要通过网址打开，不能从文件夹里打开。");
  if (isTooOld() && isSecureContext) return say("这个浏览器太旧，请用 2023 年以后的 Chrome、Edge 或火狐。");
  if (!("DecompressionStream" in window)) return say("这个浏览器太旧，请用 2023 年以后的 Chrome、Edge 或火狐。");
  say("正在取程序和内容，第一次要十几秒……");
  const here = (name) => new URL(settings.parts[name], location.href).href;
  desk.program = new Program(here("worker.js"));
  const started = performance.now();
  try {
    const parts = { program: here("program.zip"), kit: here("kit.zip"), content: here("content") };
    if (settings.parts["memory.bin"]) parts.memory = here("memory.bin");
    const found = await desk.program.start({ parts, assets: settings.assets });
    desk.remembered = found.remembered;
    figures.measured = { ...found, start: Math.round(performance.now() - started) };
  } catch (error) {
    return say(`打不开：${error.message}。刷新再试；还不行，换一个新的浏览器。`);
  }
  for (const [name, { text }] of Object.entries(keptFiles())) await desk.program.ask("put", { name, text });
  await listFiles();
  $("desk").hidden = false;
  $("facts-bar").hidden = false;
  say("可以改了。改动只在这台设备上，交出去才有人看到。");
  await keepForLater();
  const wanted = fileOf(wantedAddress());
  if (wanted) await open(wanted);
  else await refresh();
  figures.ready = true;
}

async function keepForLater() {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register("keeper.js", { scope: "./" });
    const { active } = await navigator.serviceWorker.ready;
    navigator.serviceWorker.addEventListener("message", () => (document.body.dataset.kept = "yes"));
    const wanted = Object.entries(settings.parts).filter(([name]) => !(desk.remembered && SPARE.includes(name)));
    const urls = [...wanted.map(([, url]) => url), "../" + settings.assets + "seal.svg"].map((url) => new URL(url, location.href).href);
    active.postMessage({ keep: [new URL("./", location.href).href, ...urls] });
  } catch {
    // Without it the desk needs a network each time.
  }
}

// ?file=, #file, or the page that led here.
function wantedAddress() {
  const query = new URLSearchParams(location.search);
  const referrer = document.referrer.startsWith(root.href) ? document.referrer : "";
  return query.get("file") || query.get("文件") || decodeURIComponent(location.hash.slice(1)) || referrer;
}

// The file that makes a page, by the page's address or the file's own name.
function fileOf(address) {
  const known = new Set(desk.files.map((file) => file.name));
  const plain = address.replace(/^content\//, "");
  if (known.has(plain)) return plain;
  let path = address;
  try {
    path = new URL(address, root).href.replace(root.href, "").split(/[?#]/)[0];
  } catch {
    return "";
  }
  const [place, item] = path.split("/");
  const fitting = [`${place}/items/${item}.md`, item === "offices" ? `${place}/offices.yaml` : "", `${place}/city.yaml`];
  return fitting.find((name) => known.has(name)) ?? "";
}

async function listFiles() {
  const found = await desk.program.ask("files");
  Object.assign(desk, { files: found.files, places: found.places, repository: found.repository });
  const folders = Object.entries(found.places).map(([id, name]) => option(id, name));
  fill($("place"), [...folders, option("", "各地共用")]);
  fill($("new-above"), [...Object.entries(found.places).map(([id, name]) => option(id, name)), option("无", "没有上级")]);
  fill($("new-like"), [option("", "照上级的"), ...Object.entries(found.places).map(([id, name]) => option(id, name))]);
  listPlace(desk.name.includes("/") ? desk.name.split("/")[0] : $("place").value);
}

function listPlace(place) {
  $("place").value = place;
  const ours = desk.files.filter(({ name }) => (place ? name.startsWith(`${place}/`) : !(name.split("/")[0] in desk.places)));
  const groups = [["事项", "/items/"], ["表格", "/forms/"]];
  const options = [];
  const plain = ours.filter(({ name }) => !groups.some(([, part]) => name.includes(part)));
  const label = ({ name, title }) => title || NAMES[name.split("/").pop()] || name.split("/").slice(1).join("/") || name;
  for (const [title, part] of groups) {
    const inside = ours.filter(({ name }) => name.includes(part));
    if (!inside.length) continue;
    const group = element("optgroup", { label: title });
    group.append(...inside.map((file) => option(file.name, label(file))));
    options.push(group);
  }
  fill($("file"), [option("", "选一个"), ...plain.map((file) => option(file.name, label(file))), ...options]);
  $("file").value = ours.some(({ name }) => name === desk.name) ? desk.name : "";
}

async function open(name, problem) {
  const found = await desk.program.ask("open", { name });
  if (found.fault) return say(found.fault);
  Object.assign(desk, { name, published: found.published });
  listPlace(name.includes("/") && name.split("/")[0] in desk.places ? name.split("/")[0] : "");
  $("work").hidden = false;
  $("work-title").textContent = desk.files.find((file) => file.name === name)?.title || NAMES[name.split("/").pop()] || name;
  const kept = keptFiles()[name];
  $("moved").hidden = !kept || kept.published === found.published;
  setText(found.text);
  if (problem) point(problem);
  history.replaceState(null, "", `#${name}`);
  await refresh();
  await showForm();
  await desk.program.ask("glance", { name }); // what the first key would wait for
}

function setText(text) {
  const area = $("text");
  const { selectionStart, scrollTop } = area;
  area.value = text;
  area.setSelectionRange(selectionStart, selectionStart);
  area.scrollTop = scrollTop;
  number();
}

function number() {
  const wrong = new Map(ours().map((one) => [one.line, one.level]));
  const rows = $("text").value.split("\n").map((_, row) => {
    const mark = element("span", { class: wrong.get(row + 1) ?? "" });
    mark.textContent = `${wrong.has(row + 1) ? "▶" : ""}${row + 1}\n`;
    return mark;
  });
  fill($("numbers"), rows);
  $("text").style.height = `${Math.min(Math.max(rows.length, 6), 28) * 1.6 + 1.5}em`;
  $("numbers").style.height = $("text").style.height;
  $("numbers").scrollTop = $("text").scrollTop;
}

const ours = () => desk.problems.filter((one) => one.path === `content/${desk.name}`);
let turn = 0;
let timer = 0;

// A key was pressed: the errors of the file at once, all the rest when the hands rest.
function typed() {
  const mine = ++turn;
  const pressed = performance.now();
  const text = $("text").value;
  keep(desk.name, text, desk.published);
  number();
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const { problems } = await desk.program.ask("glance", { name: desk.name, text });
    if (mine !== turn) return;
    if (problems) {
      desk.problems = [...desk.problems.filter((one) => one.path !== `content/${desk.name}`), ...problems];
      showFaults();
    }
    figures.measured.glance = Math.round(performance.now() - pressed);
    timer = setTimeout(() => mine === turn && refresh(pressed), IDLE);
  }, QUICK);
}

async function refresh() {
  const mine = turn;
  const begun = performance.now();
  const { problems, ok } = await desk.program.ask("check");
  if (mine !== turn) return;
  desk.problems = problems;
  figures.measured.whole = Math.round(performance.now() - begun);
  showFaults();
  const { pages } = desk.name ? await desk.program.ask("pages", { name: desk.name }) : { pages: [] };
  figures.measured.page = Math.round(performance.now() - begun);
  if (mine !== turn) return;
  desk.pages = pages ?? [];
  showPages();
  const { facts } = await desk.program.ask("facts");
  if (mine !== turn) return;
  showFacts(facts);
  await showSending(desk, settings, ok, open, titleOf);
  if (mine === turn) figures.settled = turn;
}

function showFaults() {
  const found = ours();
  const elsewhere = desk.problems.filter((one) => one.path !== `content/${desk.name}` && one.level === "error");
  const errors = found.filter((one) => one.level === "error").length;
  $("faults-state").textContent = found.length
    ? `${errors} 个错误，${found.length - errors} 个提醒。`
    : "这个文件没有错误。";
  if (elsewhere.length) $("faults-state").textContent += `别的文件里有 ${elsewhere.length} 个错误。`;
  const lines = [...found, ...elsewhere.slice(0, 20)].map((one) => {
    const line = element("li", { class: one.level });
    const go = element("button", { type: "button" });
    go.textContent = one.path === `content/${desk.name}` ? (one.line ? `第${one.line}行` : "整个文件") : one.path;
    go.onclick = () => jump(one);
    const words = element("span", {});
    words.textContent = ` ${one.level === "error" ? "错误" : "提醒"}：${one.message}`;
    line.append(go, words);
    if (one.excerpt.trim()) {
      const excerpt = element("pre", {});
      excerpt.textContent = one.told.split("\n").slice(1, one.column ? 3 : 2).join("\n");
      line.append(excerpt);
    }
    if (one.hint) {
      const hint = element("p", {});
      hint.textContent = `怎么改：${one.hint}`;
      line.append(hint);
    }
    return line;
  });
  fill($("faults"), lines);
  $("text").setAttribute("aria-invalid", String(errors > 0));
  number();
  desk.form?.mark(found);
}

async function jump(problem) {
  const name = problem.path.replace(/^content\//, "");
  if (name !== desk.name) await open(name, problem);
  else point(problem);
}

// The line is chosen as soon as it is there: whoever types waits for no check.
function point(problem) {
  setWay("text");
  const lines = $("text").value.split("\n");
  const before = lines.slice(0, Math.max(problem.line - 1, 0)).join("\n").length + (problem.line > 1 ? 1 : 0);
  $("text").focus();
  $("text").setSelectionRange(before + Math.max(problem.column - 1, 0), before + (lines[problem.line - 1] ?? "").length);
  $("text").scrollTop = $("text").scrollHeight * Math.max(problem.line - 4, 0) / lines.length;
  $("text").scrollIntoView({ block: "nearest" });
}

function titleOf(name) {
  const own = desk.files.find((file) => file.name === name)?.title || NAMES[name.split("/").pop()] || name;
  return [desk.places[name.split("/")[0]], own].filter(Boolean).join(" ");
}

function showPages() {
  $("shown").hidden = !desk.pages.length;
  if (!desk.pages.length) return;
  const before = $("which").value;
  fill($("which"), desk.pages.map((page) => option(page.url, page.title)));
  if (desk.pages.some((page) => page.url === before)) $("which").value = before;
  showPage();
}

// The page as it is; only where it leads is written out, for it stands at another address here.
function showPage() {
  const page = desk.pages.find((one) => one.url === $("which").value) ?? desk.pages[0];
  const shown = new DOMParser().parseFromString(page.html, "text/html");
  const base = new URL(page.url, root);
  for (const script of shown.querySelectorAll("script")) script.remove();
  for (const name of ["href", "src"]) {
    for (const node of shown.querySelectorAll(`[${name}]`)) {
      const target = node.getAttribute(name);
      if (!target.startsWith("#") && !target.startsWith("data:")) node.setAttribute(name, new URL(target, base).href);
    }
  }
  const scroll = $("page").contentWindow?.scrollY ?? 0;
  $("page").onload = () => $("page").contentWindow?.scrollTo(0, scroll);
  $("page").srcdoc = `<!doctype html>${shown.documentElement.outerHTML}`;
}

function showFacts(facts) {
  $("facts-count").textContent = facts.length ? `改了 ${facts.length} 处事实` : "事实没有变化";
  fill($("facts"), facts.map(({ line, risks }) => {
    const one = element("li", {});
    one.textContent = (risks.length ? `【${risks.join("、")}，请两个人核对】` : "") + line;
    return one;
  }));
}

function setWay(way) {
  document.querySelector(`input[name=way][value=${way}]`).checked = true;
  $("text-way").hidden = way !== "text";
  $("form-way").hidden = way !== "form";
}

async function showForm() {
  if ($("form-way").hidden) return;
  const found = await desk.program.ask("form", { name: desk.name });
  desk.form = new Form($("form-way"), found, write);
  desk.form.mark(ours());
}

// What the form changes is written into the text by the program.
async function write(wish) {
  const found = await desk.program.ask("write", { name: desk.name, ...wish });
  if (found.fault) return say(found.fault);
  turn++;
  setText(found.text);
  keep(desk.name, found.text, desk.published);
  await showForm();
  await refresh();
}

async function mendIt() {
  const found = await desk.program.ask("mend", { name: desk.name });
  turn++;
  setText(found.text);
  keep(desk.name, found.text, desk.published);
  say(found.done.length ? `改好了：${found.done.join("；")}` : "没有能断定的毛病，照“怎么改”说的改。");
  await refresh();
  await showForm();
}

async function make(event) {
  event.preventDefault();
  const what = $("new-what").value;
  const name = $("new-name").value.trim();
  const place = $("place").value || Object.keys(desk.places)[0];
  const answers = { like: $("new-like").value };
  answers[{ item: "事项名称", form: "标题", city: "名称" }[what]] = $("new-title").value.trim();
  if (what === "city") Object.assign(answers, { 级别: $("new-level").value, 上级: $("new-above").value, 区号: $("new-code").value });
  const found = await desk.program.ask("begin", { what, names: what === "city" ? [name] : [place, name], answers });
  if (found.fault) return say(found.fault);
  for (const [file, text] of Object.entries(found.made)) keep(file, text, "");
  await listFiles();
  $("new").open = false;
  say(`新建了 ${Object.keys(found.made).length} 个文件。写着“待填写”的地方要填好。`);
  await open(Object.keys(found.made)[0]);
}

async function undo() {
  const known = desk.files.find((file) => file.name === desk.name);
  await desk.program.ask("put", { name: desk.name, text: desk.published || null });
  turn++;
  const files = keptFiles();
  delete files[desk.name];
  store(files);
  await listFiles();
  if (desk.published) await open(known.name);
  else {
    desk.name = "";
    $("work").hidden = true;
    await refresh();
  }
}

async function clearAll() {
  if (!confirm("全部改动都会扔掉，不能恢复。要清除吗？")) return;
  await forgetAll();
  await desk.program.ask("put-back");
  delete document.body.dataset.kept;
  turn++;
  desk.name = "";
  $("work").hidden = true;
  history.replaceState(null, "", location.pathname);
  await listFiles();
  await refresh();
  say("清除了：这台设备上没有留下改动，也没有留下程序。");
  figures.cleared = true;
}

$("text").addEventListener("input", typed);
$("text").addEventListener("scroll", () => ($("numbers").scrollTop = $("text").scrollTop));
$("place").onchange = () => listPlace($("place").value);
$("file").onchange = () => $("file").value && open($("file").value);
$("address").onchange = async () => {
  const name = fileOf($("address").value.trim());
  if (name) await open(name);
  else say("没有认出这个网址。在下面选地方和文件。");
};
findsWords(desk, titleOf, jump);
$("which").onchange = showPage;
$("mend").onclick = mendIt;
$("undo").onclick = undo;
$("clear").onclick = clearAll;
$("new-form").onsubmit = make;
$("new-what").onchange = () => ($("new-city").hidden = $("new-what").value !== "city");
for (const way of document.querySelectorAll("input[name=way]")) {
  way.onchange = async () => {
    setWay(way.value);
    await showForm();
  };
}
begin();
