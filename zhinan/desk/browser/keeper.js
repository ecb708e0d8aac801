// Keeps what the desk loads, so that it works without a network after the first time. It answers for /edit/
// alone, with a store of its own; the site's pages are none of its business.

const STORE = "desk-1";
const HERE = self.registration.scope;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.location.origin)) return;
  event.respondWith(request.url.split(/[?#]/)[0] === HERE ? newest(request) : once(request));
});

// The page itself leads to all the rest: the newest where there is a network.
async function newest(request) {
  const store = await caches.open(STORE);
  try {
    const found = await fetch(request);
    if (found.ok) await store.put(HERE, found.clone());
    return found;
  } catch (error) {
    const kept = await store.match(HERE);
    if (kept) return kept;
    throw error;
  }
}

// All else stands at an address that names its bytes.
async function once(request) {
  const store = await caches.open(STORE);
  const kept = await store.match(request);
  if (kept) return kept;
  const found = await fetch(request);
  if (found.ok) await store.put(request, found.clone());
  return found;
}

// What no page leads to any more is taken away.
self.addEventListener("message", (event) => {
  event.waitUntil(
    (async () => {
      const store = await caches.open(STORE);
      const wanted = new Set(event.data.keep);
      for (const url of event.data.keep) {
        if (!(await store.match(url))) await store.add(url).catch(() => {});
      }
      for (const request of await store.keys()) {
        const here = request.url.startsWith(HERE);
        if (here && !wanted.has(request.url) && request.url !== HERE) await store.delete(request);
      }
      event.source?.postMessage("kept");
    })()
  );
});
