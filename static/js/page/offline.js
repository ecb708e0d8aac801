// Brings the worker that keeps pages for where there is no network, says when a page is such a copy, and remembers the
// place that was looked at. A browser without workers, a folder and a site that wants none have none of it.
(function () {
  "use strict";

  const place = document.body.dataset.city;
  if (place) {
    try { localStorage.setItem("zhinan:place", place); } catch { /* private mode */ }
  }

  const kept = document.documentElement.dataset.copy;
  if (kept) {
    const day = new Date(kept);
    const told = document.createElement("p");
    told.className = "notice copy-notice";
    told.setAttribute("role", "status");
    told.textContent = `没有连上网，这一页是${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日存下的。`;
    const main = document.getElementById("main");
    main.insertBefore(told, main.firstChild);
  }

  const workers = navigator.serviceWorker;
  const address = document.currentScript.dataset.worker;
  if (!workers || location.protocol === "file:") return;
  if (!address) {
    forget();
    return;
  }

  /** A site that keeps nothing takes away what it kept before. */
  function forget() {
    workers.getRegistrations().then((all) => all.forEach((one) => {
      if (location.href.startsWith(one.scope) && one.active && /\/sw\.js$/.test(one.active.scriptURL)) one.unregister();
    })).catch(() => null);
    if (window.caches) {
      caches.keys().then((names) => names.forEach((name) => {
        if (name.startsWith("zhinan-")) caches.delete(name);
      })).catch(() => null);
    }
  }

  /** What a page loads from addresses that name their bytes. */
  function files() {
    const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
    return loaded.filter((name) => /\/assets\/[0-9a-f]+\//.test(name));
  }

  function bring() {
    const brought = workers.controller;
    workers.register(address, { updateViaCache: "none" })
      .then(() => workers.ready)
      .then((registration) => {
        if (!brought) registration.active.postMessage({ page: location.href.split(/[?#]/)[0], files: files() });
      })
      .catch(() => null);
  }

  if (document.readyState === "complete") bring();
  else addEventListener("load", bring);
})();
