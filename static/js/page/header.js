// What the header offers: a menu that closes, my district, large letters. Without it the same are plain links.
// A choice is kept on the device and stands in the address (?d=), so that it can be sent on. Other scripts read
// it from <html data-district>, hear of it by the event zhinan:district and ask for it by zhinan:choose.
import "./folder.js";
import "./offline.js";

(function () {
  "use strict";

  const root = document.documentElement;
  const store = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key); } catch { /* private mode */ } },
  };

  // The menu.
  const menu = document.querySelector(".cities");
  if (menu) {
    document.addEventListener("click", (event) => { if (menu.open && !menu.contains(event.target)) menu.open = false; });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  // A heading is broken between its words, where the browser knows words.
  const heading = document.querySelector("h1");
  if (heading && window.Intl && Intl.Segmenter) {
    const words = new Intl.Segmenter("zh", { granularity: "word" });
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const pieces = Array.from(words.segment(text.data), (word) => (word.isWordLike ? [document.createElement("wbr"), word.segment] : [word.segment]));
      text.replaceWith(...[].concat(...pieces));
    }
    heading.classList.add("by-words");
  }

  // A link to what is folded opens it, and paper has all.
  function open() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && (target.closest("details") || target.querySelector("details"));
    if (folded && !folded.matches(".cities")) folded.open = true;
  }
  addEventListener("hashchange", open);
  open();
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = Array.from(document.querySelectorAll("main details:not([open]):not(.explain):not(.send)"));
    for (const folded of opened) folded.open = true;
  });
  addEventListener("afterprint", () => {
    for (const folded of opened) folded.open = false;
  });

  // My district.
  const city = document.body.dataset.city;
  const key = `zhinan:district:${city}`;
  const districts = Array.from(document.querySelectorAll(".menu [data-d]"));
  const shown = document.querySelector("[data-my-district]");
  const find = (word) => districts.find((link) => link.dataset.d === word || link.textContent === word);

  /** 东丘市 is 东丘; a name of two characters stays whole. */
  const short = (name) => (name.length > 2 ? name.replace(/(新区|[市区县])$/, "") : name);

  function show(link) {
    const name = link ? link.textContent : "";
    root.dataset.district = name;
    shown.textContent = "";
    if (name) shown.append(Object.assign(document.createElement("span"), { className: "where", textContent: " · " }), short(name));
    for (const one of districts) {
      if (one === link) one.setAttribute("aria-current", "true");
      else one.removeAttribute("aria-current");
    }
  }

  function choose(word) {
    const link = word ? find(word) : undefined;
    store.set(key, link ? link.textContent : "");
    show(link);
    if (location.protocol !== "file:") {
      const query = location.search.replace(/[?&]d=[^&]*/, "").replace(/^&/, "?");
      const own = link ? `${query ? `${query}&` : "?"}d=${encodeURIComponent(link.dataset.d)}` : query;
      history.replaceState(null, "", location.pathname + own);
    }
    document.dispatchEvent(new CustomEvent("zhinan:district"));
  }

  if (districts.length) {
    const asked = find(new URLSearchParams(location.search).get("d"));
    if (asked) store.set(key, asked.textContent);
    show(asked || find(store.get(key)));
    for (const link of districts) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        menu.open = false;
        menu.querySelector("summary").focus();
        choose(link.dataset.d);
      });
    }
    document.addEventListener("zhinan:choose", (event) => choose(event.detail));
  }

  // Large letters: the plain link makes <html id="big"> the target, which the stylesheet enlarges.
  const big = document.querySelector(".big-link");
  function enlarge(on) {
    root.classList.toggle("big", on);
    big.setAttribute("aria-pressed", String(on));
  }
  big.setAttribute("role", "button");
  enlarge(store.get("zhinan:big") === "yes" || location.hash === "#big");
  function toggle(event) {
    event.preventDefault();
    const on = !root.classList.contains("big");
    store.set("zhinan:big", on ? "yes" : "");
    enlarge(on);
  }
  big.addEventListener("click", toggle);
  big.addEventListener("keydown", (event) => { if (event.key === " ") toggle(event); });
})();
