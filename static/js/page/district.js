// My district: halls, numbers and the first screen's answers are narrowed to it. Chosen in the header (header.js), on
// the first screen or by the chips above the halls. Without script the chips are plain links to one card.
(function () {
  "use strict";

  const root = document.documentElement;
  const main = document.getElementById("main");
  const all = (selector, within) => Array.from((within || main).querySelectorAll(selector));
  const lists = all(".halls, .phone-list");
  const slots = all("[data-slot]");
  const without = new Map(slots.map((slot) => [slot, Array.from(slot.childNodes)]));
  const serves = (entry, name) => (entry.dataset.districts || "").split(" ").includes(name);
  const ask = (name) => document.dispatchEvent(new CustomEvent("zhinan:choose", { detail: name }));

  function make(name, text, more) {
    const element = document.createElement(name);
    element.textContent = text;
    return Object.assign(element, more);
  }

  /** The cards or lines of a list that are the district's; none where that would be all of them, or nothing. */
  function ownOf(list, name) {
    const entries = Array.from(list.children).filter((child) => child.dataset.districts);
    const own = entries.filter((entry) => serves(entry, name));
    return name && own.length < entries.length ? own : [];
  }

  function narrow(list, name, named) {
    const own = named ? [named] : ownOf(list, name);
    for (const entry of Array.from(list.children)) entry.classList.toggle("own", own.includes(entry));
    list.classList.add("ruled");
    list.classList.remove("all");
    list.classList.toggle("narrowed", own.length > 0);
    const chips = list.previousElementSibling;
    const folds = own.length > 0 && chips && chips.matches(".chips");
    if (chips && chips.matches(".chips")) chips.classList.toggle("folded", folds);
    if (own.length) list.before(again(list, named ? named.querySelector(".hall-name").textContent : name, folds ? chips : null));
  }

  /** 莱西市 · 换: what is shown, and the way back to the choice. */
  function again(list, words, chips) {
    const line = make("p", "", { className: "mine" });
    line.setAttribute("role", "status");
    const button = make("button", chips ? "换" : "显示全部", { type: "button" });
    button.addEventListener("click", () => {
      line.remove();
      document.body.classList.remove("mine-alone");
      list.classList.remove("narrowed");
      if (chips) {
        chips.classList.remove("folded");
        chips.querySelector("a").focus();
      }
    });
    line.append(make("span", words), button);
    return line;
  }

  /** A chooser in the place of the link to the chips. */
  function picker(words) {
    const names = [...new Set(all(".chips .chip[data-district]").map((chip) => chip.dataset.district))];
    const select = make("select", "", { className: "pick" });
    select.setAttribute("aria-label", words);
    select.append(make("option", words, { value: "" }), ...names.map((name) => make("option", name, { value: name })));
    select.addEventListener("change", () => ask(select.value));
    return select;
  }

  function answer(slot, card) {
    slot.textContent = "";
    const before = without.get(slot);
    if (!card) slot.append(...(slot === slots[0] ? [picker(before.map((node) => node.textContent).join(""))] : before));
    else if (slot.dataset.slot === "hall") {
      slot.append(make("a", card.querySelector(".hall-name").textContent, { href: `#${card.id}` }));
      if (card.dataset.house) slot.append(make("span", card.dataset.house, { className: "in-passing" }));
    } else {
      const call = card.querySelector(".hall-call");
      if (call) {
        const [number] = call.getElementsByTagName("a");
        const label = make("span", call.firstChild.textContent, { className: "answer-label" });
        slot.append(label, " ", make("a", number.textContent.replace(/^拨打 /, ""), { href: number.href, className: "phone" }));
      } else slot.append(make("a", "这里没有咨询电话，见“问谁”", { href: "#phones" }));
    }
  }

  /** 拨打 and 导航 at the foot of the screen, once it is known where. */
  function act(card, name) {
    all(".act", document.body).forEach((bar) => bar.remove());
    // Where the hall has no number of its own: that of the first screen, a hotline for all.
    const number = (card && card.querySelector(".hall-call a")) || main.querySelector(".answer .phone");
    const way = card && card.querySelector(".go");
    document.body.classList.toggle("acting", Boolean(card && (number || way)));
    if (!card || !(number || way)) return;
    const bar = make("nav", "", { className: "act" });
    bar.setAttribute("aria-label", "打电话和导航");
    const buttons = [[number, number && number.textContent.replace(/^(?!拨打)/, "拨打 "), "button"], [way, `去${name || "大厅"}`, "button button-quiet"]];
    for (const [link, text, className] of buttons) {
      if (link) bar.append(make("a", text, { href: link.href, className, rel: "noopener noreferrer" }));
    }
    document.body.append(bar);
  }

  function render(named) {
    const name = root.dataset.district || "";
    document.body.classList.toggle("mine-alone", Boolean(name || named));
    all(".mine").forEach((line) => line.remove());
    for (const list of lists) narrow(list, name, named && list.contains(named) ? named : null);
    const cards = all(".hall:not(.hospitals)");
    const own = named || cards.find((card) => serves(card, name)) || (cards.length === 1 ? cards[0] : null);
    const card = (name || named || cards.length === 1) && own;
    slots.forEach((slot) => answer(slot, card));
    if (main.querySelector(".answer")) act(card, card && name);
    all("a[data-by-hall]").forEach((link) => { link.hash = card && card.id.startsWith("hall-") ? card.id : ""; });
    return card;
  }

  /** A link to one card shows that card, whatever the reader's own district is; #halls shows all. */
  function follow() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const card = target && target.matches(".hall") ? target : null;
    render(card);
    if (card) card.scrollIntoView();
    if (target && target.matches(".halls")) showAll(target);
    // A link to a part of a card that is not one's own.
    const aside = !card && target && target.closest(".narrowed > [data-districts]:not(.own)");
    if (aside) {
      showAll(aside.parentElement);
      target.scrollIntoView();
    }
  }

  function showAll(list) {
    document.body.classList.remove("mine-alone");
    all(".mine").forEach((line) => line.remove());
    list.classList.remove("narrowed");
    list.classList.add("all");
    const chips = list.previousElementSibling;
    if (chips && chips.matches(".chips")) chips.classList.remove("folded");
  }

  document.addEventListener("zhinan:district", () => render(null));
  main.addEventListener("click", (event) => {
    const chip = event.target.closest(".chips .chip");
    if (!chip || !chip.hash) return;
    const target = document.getElementById(chip.hash.slice(1));
    if (!target || !target.matches(".hall, .halls")) return;
    event.preventDefault();
    if (chip.dataset.district) ask(chip.dataset.district);
    if (target.matches(".halls")) showAll(target);
    else if (!target.classList.contains("own")) narrowTo(target);
    const seen = target.matches(".halls") ? target.querySelector(".hall") : target;
    const heading = seen.querySelector(".hall-name");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    seen.scrollIntoView();
  });

  function narrowTo(card) {
    all(".mine").forEach((line) => line.nextElementSibling === card.parentElement && line.remove());
    narrow(card.parentElement, "", card);
  }

  addEventListener("hashchange", follow);
  follow();
})();
