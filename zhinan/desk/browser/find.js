// What was read on a page, found in the files: one tap leads to its line.

import { button, element, fill } from "./markup.js";

const $ = (id) => document.getElementById(id);

export function findsWords(desk, titleOf, jump) {
  $("find").onsubmit = async (event) => {
    event.preventDefault();
    const { lines } = await desk.program.ask("find", { words: $("words").value });
    $("found-state").textContent = lines.length ? `有 ${lines.length} 处，点一处去改：` : "没有找到。少抄几个字再试。";
    fill($("found"), lines.map(({ name, line, text }) => {
      const one = element("li", {});
      const words = element("span", {});
      words.textContent = text;
      one.append(button(`${titleOf(name)}，第${line}行`, () => jump({ path: `content/${name}`, line, column: 0 })), words);
      return one;
    }));
  };
}
