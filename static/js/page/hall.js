// A hall's card: its address can be copied, and inside WeChat, where other map apps are not opened, WeChat's own map
// comes first. Without it the address stands there to read, and all maps are plain links.
(function () {
  "use strict";

  if (/MicroMessenger/i.test(navigator.userAgent)) {
    for (const line of document.querySelectorAll(".map-links")) {
      const first = line.querySelector(".go");
      const own = line.querySelector('[data-map^="腾讯"]');
      if (!first || !own) continue;
      own.firstChild.textContent = first.dataset.map.replace("地图", "");
      [first.href, own.href] = [own.href, first.href];
      [first.dataset.map, own.dataset.map] = [own.dataset.map, first.dataset.map];
    }
  }

  /** By the old way where the new one is refused, as in WeChat. */
  function copy(text) {
    const old = () => {
      const field = document.createElement("textarea");
      field.value = text;
      field.setAttribute("readonly", "");
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    };
    if (!navigator.clipboard) return Promise.resolve(old());
    return navigator.clipboard.writeText(text).then(() => true, old);
  }

  for (const line of document.querySelectorAll("[data-house] .map-links")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "复制地址";
    button.addEventListener("click", () => {
      copy(line.closest("[data-house]").dataset.house).then((done) => {
        button.textContent = done ? "已复制" : "请长按地址复制";
      });
    });
    line.append(button);
  }
})();
