// Reads the page aloud, where the device has a voice for it: the title, the answers and every section that is open.
(function () {
  "use strict";

  const heading = document.querySelector(".item-head h1");
  const voice = window.speechSynthesis;
  if (!heading || !voice || !window.SpeechSynthesisUtterance) return;

  const button = document.createElement("button");
  button.type = "button";
  button.className = "aloud";
  button.textContent = "朗读";
  let reading = false;

  function show(on) {
    reading = on;
    button.textContent = on ? "停止朗读" : "朗读";
    button.setAttribute("aria-pressed", String(on));
  }

  /** What is seen, in pieces that a voice takes: some stop after a minute of one piece. */
  function pieces() {
    const parts = Array.from(document.querySelectorAll(".item-head h1, .item-head .audience, .answer > div, .item > section"));
    const skip = ".chips, .action, .map-links, .sr-only, .explain";
    return parts.filter((part) => part.offsetHeight).map((part) => {
      const hidden = Array.from(part.querySelectorAll(skip)).map((one) => one.innerText);
      return hidden.reduce((text, one) => (one ? text.replace(one, "") : text), part.innerText).replace(/\s*\n\s*/g, "，");
    });
  }

  function start() {
    voice.cancel();
    show(true);
    const texts = pieces();
    texts.forEach((text, at) => {
      const said = new SpeechSynthesisUtterance(text);
      said.lang = "zh-CN";
      if (at === texts.length - 1) said.onend = () => show(false);
      said.onerror = () => show(false);
      voice.speak(said);
    });
  }

  button.addEventListener("click", () => {
    if (!reading) return start();
    voice.cancel();
    show(false);
  });
  addEventListener("pagehide", () => voice.cancel());

  // Voices come late on many devices; the button comes with the first that speaks Chinese.
  function offer() {
    if (button.parentNode || !voice.getVoices().some((one) => /^(zh|cmn)/i.test(one.lang))) return;
    heading.after(button);
  }
  voice.onvoiceschanged = offer;
  offer();
})();
