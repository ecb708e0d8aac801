// Handing over: an archive, a patch, the repository's own web editor, or its interface with a token.

import { propose } from "./hosts.js";
import { button, element, fill } from "./markup.js";

const $ = (id) => document.getElementById(id);

function save(name, type, data, words) {
  $("saved").textContent = words;
  const link = element("a", { href: URL.createObjectURL(new Blob([data], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

export async function showSending(desk, settings, ok, open, titleOf) {
  const sent = await desk.program.ask("hand-over");
  const names = Object.keys(sent.files);
  $("send-none").hidden = names.length > 0;
  $("send").hidden = names.length === 0;
  $("send-faults").hidden = ok;
  fill($("changed"), names.map((name) => {
    const line = element("li", {});
    line.append(button(titleOf(name), () => open(name)));
    return line;
  }));
  $("zip").onclick = () => save("修改.zip", "application/zip", Uint8Array.from(atob(sent.zip), (sign) => sign.charCodeAt(0)),
    "存好了“修改.zip”，在下载的文件里。用邮件或微信发给管网站的人，就交出去了。");
  $("patch").onclick = () => save("修改.patch", "text/plain", sent.patch, "存好了“修改.patch”，在下载的文件里。发给管网站的人，就交出去了。");
  await showEditors(desk, sent.files);
  $("token-way").hidden = !settings.host.kind;
  $("why").value ||= sent.facts.split("\n").find((line) => line.startsWith("- "))?.slice(2) ?? "";
  $("token-form").onsubmit = (event) => {
    event.preventDefault();
    sendIt(settings.host, sent);
  };
}

async function showEditors(desk, files) {
  const lines = [];
  for (const [name, text] of Object.entries(files)) {
    const { editor, published } = await desk.program.ask("open", { name });
    if (!editor || text === null || !published) continue;
    const line = element("li", {});
    line.append(`${name} `, button("抄好文字并打开", async () => {
      await navigator.clipboard.writeText(text);
      window.open(editor, "_blank", "noopener");
    }, `抄好 ${name} 的文字并打开`));
    lines.push(line);
  }
  $("web").hidden = !lines.length;
  fill($("web-files"), lines);
}

// The token is read where it was typed, used, and forgotten with the tab.
async function sendIt(host, sent) {
  const tell = (words) => ($("token-state").textContent = words);
  tell("正在交……");
  try {
    const url = await propose(host, $("token").value.trim(), sent.files, $("why").value.trim(), sent.facts);
    tell("交好了，请到这里看：");
    const link = element("a", { href: url, rel: "noopener", target: "_blank" });
    link.textContent = url;
    $("token-state").append(link);
  } catch (error) {
    const hint = error instanceof TypeError ? "连不上。网站的主机也要准许这一页访问它，见 docs/desk.md。" : error.message;
    tell(`没有交成：${hint}`);
  } finally {
    $("token").value = "";
  }
}
