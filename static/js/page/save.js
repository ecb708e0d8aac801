// A whole place on the device, on request: how much it is stands there first; it can be taken away again, and says when
// there is a newer one. What it keeps opens by the worker (offline/worker.js) where there is no network.
(function () {
  "use strict";

  const box = document.querySelector("[data-save]");
  const workers = navigator.serviceWorker;
  if (!box || !workers || !window.caches || location.protocol === "file:") return;
  const name = `zhinan-place-${document.body.dataset.city}`;
  const [save, remove] = box.querySelectorAll("button");
  const status = box.querySelector("[role=status]");
  const listed = box.dataset.save;
  const STAMP = "x-zhinan-kept";

  const say = (words) => { status.textContent = words; };
  const size = (bytes) => (bytes > 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`);
  const ask = (address) => fetch(address, { cache: "no-cache" }).then((answer) => {
    if (!answer.ok || answer.redirected) throw new Error(address);
    return answer;
  });

  async function keep(cache, address) {
    const answer = await ask(address);
    const type = answer.headers.get("content-type") || "text/html; charset=utf-8";
    const body = await answer.blob();
    const headers = { "content-type": type, [STAMP]: new Date().toISOString() };
    await cache.put(new URL(address, location.href).href, new Response(body, { headers }));
  }

  /** All of it into a new box first: what was kept before stays until the new one is whole. */
  async function bring() {
    save.disabled = true;
    const list = await (await ask(listed)).json();
    const root = new URL(box.dataset.root, location.href);
    const addresses = list.files.concat(list.pages).map((one) => new URL(one, root).href);
    await caches.delete(`${name}-new`);
    const fresh = await caches.open(`${name}-new`);
    let done = 0;
    const next = async () => {
      while (addresses.length) {
        await keep(fresh, addresses.shift());
        done += 1;
        say(`正在存：${done} / ${list.files.length + list.pages.length}`);
      }
    };
    await Promise.all([next(), next(), next(), next()]);
    await keep(fresh, listed);
    await caches.delete(name);
    const whole = await caches.open(name);
    for (const request of await fresh.keys()) await whole.put(request, await fresh.match(request));
    await caches.delete(`${name}-new`);
  }

  async function show() {
    const cache = (await caches.has(name)) ? await caches.open(name) : null;
    const old = cache ? await cache.match(new URL(listed, location.href).href) : null;
    const list = await ask(listed).then((answer) => answer.json()).catch(() => null);
    remove.hidden = !old;
    if (!old) {
      save.hidden = !list;
      if (list) save.textContent = `存到手机里（${size(list.bytes)}）`;
      return;
    }
    const known = await old.json();
    const newer = list && list.release !== known.release;
    const day = new Date(old.headers.get(STAMP));
    save.hidden = !newer;
    save.textContent = "换成新的";
    say(`${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日存下了，没有网络也能看。${newer ? "指南有更新。" : ""}`);
  }

  save.addEventListener("click", () => {
    bring().then(() => show()).catch(() => caches.delete(`${name}-new`).then(() => say("没有存成，请检查网络和手机的空间，再试一次。")))
      .then(() => { save.disabled = false; });
  });
  remove.addEventListener("click", () => {
    caches.delete(name).then(() => { say("已经删掉。"); return show(); });
  });
  box.hidden = false;
  show();
})();
