// The item as text to paste into a chat, and as a picture to keep where a browser can't print. Nothing leaves the device.
(function () {
  "use strict";

  const box = document.querySelector("[data-send]");
  if (!box) return;
  const area = box.querySelector("textarea");
  const [copy, draw] = box.querySelectorAll("button");
  const status = box.querySelector("[role=status]");
  const WIDTH = 720;
  const EDGE = 40;
  const SIZE = 30;
  const LEADING = 48;

  if (!box.dataset.send && location.protocol !== "file:") {
    area.value += `\n${location.href.split(/[?#]/)[0]}`;
  }
  box.addEventListener("toggle", () => { area.style.height = `${area.scrollHeight + 4}px`; });

  function copied(done) {
    status.textContent = done ? "已经复制，到聊天里长按粘贴。" : "没有复制成，请长按上面的文字自己复制。";
  }

  function copyOld() {
    area.select();
    area.setSelectionRange(0, area.value.length);
    let done = false;
    try { done = document.execCommand("copy"); } catch { /* the reader copies by hand */ }
    copied(done);
  }

  copy.addEventListener("click", () => {
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(area.value).then(() => copied(true), copyOld);
    } else {
      copyOld();
    }
  });

  /** The text in lines that fit. */
  function lines(pen, text) {
    const found = [];
    for (const paragraph of text.split("\n")) {
      let line = "";
      for (const sign of paragraph) {
        if (line && pen.measureText(line + sign).width > WIDTH - 2 * EDGE) {
          found.push(line);
          line = "";
        }
        line += sign;
      }
      found.push(line);
    }
    return found;
  }

  function picture() {
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    const font = `${SIZE}px ${getComputedStyle(document.body).fontFamily}`;
    pen.font = font;
    const written = lines(pen, area.value);
    canvas.width = WIDTH;
    canvas.height = written.length * LEADING + 2 * EDGE;
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = "#000";
    pen.textBaseline = "middle";
    written.forEach((line, number) => {
      pen.font = number === 0 ? `bold ${font}` : font;
      pen.fillText(line, EDGE, EDGE + (number + 0.5) * LEADING);
    });
    return canvas.toDataURL("image/png");
  }

  draw.addEventListener("click", () => {
    let image = box.querySelector("img");
    if (!image) {
      image = document.createElement("img");
      image.alt = area.value;
      image.width = WIDTH / 2;
      box.append(image);
    }
    image.src = picture();
    status.textContent = "长按下面的图片，存到手机里。";
  });
  copy.hidden = false;
  draw.hidden = false;
})();
