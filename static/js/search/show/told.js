// 没找到？ What was asked, ready to be told to those who keep the guide. Nothing leaves the device by itself.

import { element } from "./view.js";

const LONGEST = 60;

/* The site's way to be told (a mail or a web address with places to fill), or a text to copy; null where there is none. */
export function toldElement({ field }, raw, place) {
  const words = raw.trim().slice(0, LONGEST);
  if (!words) return null;
  const text = `搜索“${words}”没找到要办的事${place ? `（${place.name}）` : ""}`;
  const address = field.report ? filled(field.report, { 标题: text, 网址: location.href, 编号: "" }) : "";
  return element("details", { class: "search-told" },
    element("summary", {}, "没找到？告诉我们"),
    element("p", {}, address ? element("a", { href: address, rel: "noopener" }, "发给编辑") : "请把下面这句话发给编辑：", field.contact && !address ? field.contact : ""),
    element("p", {}, element("samp", {}, text)));
}

const filled = (pattern, values) => Object.entries(values).reduce((address, [name, value]) => address.replace(`{${name}}`, encodeURIComponent(value)), pattern);
