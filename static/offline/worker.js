// Pages that were read, and places that were saved, open without a network. The network is always asked first, so that
// no page sticks: what is kept answers only where the network doesn't. What stands at an address that names its bytes
// is taken from here. The build puts this file at the site's root; gone.js stands there where a site wants none of it.
"use strict";

const PAGES = "zhinan-pages";
const FILES = "zhinan-files";
const MOST = 120;
const PATIENCE = 6000;
/** The editor's desk has a worker and a store of its own; nothing of it is a reader's. */
const isDesk = (name) => name.startsWith("desk-");
const ASSET = /\/assets\/[0-9a-f]+\//;
const KEPT = "x-zhinan-kept";

/** Pages are kept by their addresses without a question and a place on the page. */
const plain = (address) => address.split(/[?#]/)[0];

/** An answer that may be kept: whole, from here, and no other page's. */
const isWhole = (answer) => Boolean(answer) && answer.status === 200 && answer.type === "basic" && !answer.redirected;

/** A page with the day on which it was kept. */
async function dated(answer) {
  const headers = { "content-type": "text/html; charset=utf-8", [KEPT]: new Date().toISOString() };
  return new Response(await answer.text(), { headers });
}

/** The newest copy of a page, from wherever it was kept. */
async function copyOf(address) {
  let found;
  for (const name of await caches.keys()) {
    if (isDesk(name)) continue;
    const copy = await (await caches.open(name)).match(plain(address));
    if (copy && (!found || copy.headers.get(KEPT) > found.headers.get(KEPT))) found = copy;
  }
  return found;
}

/** The copy, saying of which day it is. */
async function marked(copy) {
  const text = await copy.text();
  const headers = { "content-type": "text/html; charset=utf-8" };
  return new Response(text.replace("<html ", `<html data-copy="${copy.headers.get(KEPT)}" `), { headers });
}

async function keepPage(address, answer) {
  const cache = await caches.open(PAGES);
  await cache.delete(plain(address));
  await cache.put(plain(address), await dated(answer));
  const kept = await cache.keys();
  for (const old of kept.slice(0, Math.max(0, kept.length - MOST))) await cache.delete(old);
}

async function keepFile(address, answer) {
  const cache = await caches.open(FILES);
  await cache.put(address, answer);
}

/** Files that no kept page needs any more, of releases that are gone. */
async function tidy() {
  const needed = new Set();
  for (const name of await caches.keys()) {
    if (name === FILES || isDesk(name)) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const text = await (await cache.match(request)).text();
      for (const folder of text.match(/assets\/[0-9a-f]+\//g) || []) needed.add(folder);
    }
  }
  const files = await caches.open(FILES);
  for (const request of await files.keys()) {
    const found = request.url.match(/assets\/[0-9a-f]+\//);
    if (found && !needed.has(found[0])) await files.delete(request);
  }
}

const NOTHING = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>没有网络</title><style>
body { max-width: 40rem; margin: 0 auto; padding: 1rem; font: 1.0625rem/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
ul { padding: 0; list-style: none; } a { display: block; padding: .5rem 0; color: #0a5a55; border-bottom: 1px solid #d9d8d0; }
@media (prefers-color-scheme: dark) { body { background: #111816; color: #eceae2; } a { color: #7fd1c6; border-color: #33403c; } }
</style><h1>没有网络</h1><p>这一页没有存过。连上网以后再打开，或者看存过的页：</p><ul><!-- pages --></ul></html>`;
const MOST_NAMED = 60;

/** The page that says so, with what there is instead: the newest first, then home. */
async function nothing() {
  const found = new Map();
  for (const name of await caches.keys()) {
    if (name === FILES || isDesk(name)) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const copy = await cache.match(request);
      const [, title] = /<title>([^<]*)<\/title>/.exec(await copy.text()) || [];
      if (title) found.set(request.url, { title: title.replace(/ · [^·]*$/, ""), day: copy.headers.get(KEPT) || "" });
    }
  }
  const home = self.registration.scope;
  if (!found.has(home)) found.set(home, { title: "首页", day: "" });
  const pages = [...found].sort(([, one], [, other]) => other.day.localeCompare(one.day)).slice(0, MOST_NAMED);
  const links = pages.map(([url, { title }]) => `<li><a href="${url}">${title}</a></li>`);
  const headers = { "content-type": "text/html; charset=utf-8" };
  return new Response(NOTHING.replace("<!-- pages -->", () => links.join("")), { status: 503, headers });
}

async function page(event) {
  const request = event.request;
  // Asked of the host itself: what a browser or a middleman has kept may be of an older release.
  const anew = { cache: "no-cache", credentials: "same-origin", redirect: "manual" };
  const asked = fetch(request.url, anew).catch(() => null);
  const copy = await copyOf(request.url);
  const late = new Promise((done) => { if (copy) setTimeout(done, PATIENCE, null); });
  const answer = await Promise.race([asked, late]);
  if (isWhole(answer)) event.waitUntil(keepPage(request.url, answer.clone()));
  if (answer && (answer.status < 500 || !copy)) return answer;
  if (copy) return marked(copy);
  return nothing();
}

async function file(event) {
  const kept = await caches.match(event.request.url);
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (isWhole(answer)) event.waitUntil(keepFile(event.request.url, answer.clone()));
  return answer;
}

/** What the search begins with: asked for anew, and kept for where there is no network. */
async function list(event) {
  const answer = await fetch(event.request).catch(() => null);
  if (isWhole(answer)) event.waitUntil(keepFile(event.request.url, answer.clone()));
  return answer || (await caches.match(event.request.url)) || Response.error();
}

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(tidy().catch(() => null).then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  if (request.url.startsWith(`${self.registration.scope}edit/`)) return;
  const answer = (make) => event.respondWith(make(event).catch(() => fetch(request))); // a full device keeps nothing
  if (request.mode === "navigate") answer(page);
  else if (ASSET.test(request.url)) answer(file);
  else if (/\/search\/lists[^?#]*\.json$/.test(request.url)) answer(list);
});

// The page that brought the worker was loaded without it: it says what is to be kept.
self.addEventListener("message", (event) => {
  const wanted = event.data || {};
  const keep = async () => {
    for (const address of wanted.files || []) {
      const answer = await fetch(address).catch(() => null);
      if (isWhole(answer)) await keepFile(address, answer);
    }
    const answer = wanted.page ? await fetch(wanted.page).catch(() => null) : null;
    if (isWhole(answer)) await keepPage(wanted.page, answer);
    if (wanted.tidy) await tidy();
  };
  event.waitUntil(keep());
});
