// A file as a form, made from the schema of its kind: fields are named as in the file, choices are by name.

import { button, element, fill, option } from "./markup.js";

const LONG = 24;

export class Form {
  // `write` is told each change: {deed, way, value, by}.
  constructor(box, { fault, schema, value, lines, choices }, write) {
    this.box = box;
    if (fault) {
      const words = element("p", { class: "warning" });
      words.textContent = fault;
      fill(box, [words]);
      return;
    }
    Object.assign(this, { schema, lines, choices, write, lists: 0 });
    const focused = box.contains(document.activeElement) ? document.activeElement.dataset.way : null;
    const open = new Set([...box.querySelectorAll("details[open]")].map((one) => one.dataset.way));
    fill(box, [this.show(schema, value, [], "文件")]);
    for (const one of box.querySelectorAll("details")) one.open ||= open.has(one.dataset.way);
    if (focused) box.querySelector(`[data-way=${CSS.escape(focused)}]`)?.focus();
  }

  // The schemas that may hold, references followed.
  variants(schema) {
    if (!schema) return [];
    if (schema.$ref) return this.variants(this.schema.definitions[schema.$ref.split("/").pop()]);
    return schema.anyOf ? schema.anyOf.flatMap((one) => this.variants(one)) : [schema];
  }

  object(schema) {
    return this.variants(schema).find((one) => one.properties || one.additionalProperties);
  }

  entries(schema) {
    return this.variants(schema).find((one) => one.items)?.items;
  }

  show(schema, value, way, name) {
    if (Array.isArray(value)) return this.list(schema, value, way, name);
    if (value && typeof value === "object") return this.map(schema, value, way, name);
    return this.text(schema, value ?? "", way, name);
  }

  map(schema, value, way, name) {
    const own = this.object(schema) ?? {};
    const box = element("div", { class: "fields", role: "group", "aria-label": name });
    for (const [key, one] of Object.entries(value)) {
      const inner = own.properties?.[key] ?? own.additionalProperties ?? {};
      box.append(this.field(inner, one, [...way, key], key));
    }
    const absent = Object.keys(own.properties ?? {}).filter((key) => !(key in value));
    if (absent.length || own.additionalProperties) box.append(this.adding(own, absent, way, name));
    return box;
  }

  field(schema, value, way, key) {
    const nested = value && typeof value === "object";
    const box = element(nested ? "details" : "div", { class: "field", "data-way": way.join("/") });
    if (nested && way.length < 2 && JSON.stringify(value).length < 1500) box.open = true;
    const label = element(nested ? "summary" : "label", nested ? {} : { for: this.id(way) });
    label.textContent = key;
    box.append(label);
    if (schema.description) {
      const note = element("small", { id: `${this.id(way)}-note` });
      note.textContent = schema.description;
      box.append(note);
    }
    box.append(this.show(schema, value, way, key));
    box.append(button("删掉", () => this.write({ deed: "remove", way }), `删掉${key}`));
    return box;
  }

  text(schema, value, way, name) {
    const words = this.variants(schema).filter((one) => one.enum).flatMap((one) => one.enum.map(String));
    const free = this.variants(schema).some((one) => !one.enum && !one.items && !one.properties);
    const known = this.choices[name] ?? (typeof way.at(-1) === "number" ? this.choices[way.at(-2)] : null);
    let made;
    if (words.length && !free) {
      made = element("select", {});
      fill(made, [...new Set([value, ...words])].map((word) => option(word, word)));
    } else if (!known && (value.length > LONG || value.includes("\n"))) {
      made = element("textarea", { rows: String(Math.min(8, Math.ceil(value.length / LONG) + value.split("\n").length - 1)) });
    } else made = element("input", { autocomplete: "off" });
    made.id = this.id(way);
    made.value = value;
    made.dataset.way = `=${way.join("/")}`;
    made.dataset.line = this.lines[way.join("/")] ?? "";
    if (typeof way.at(-1) === "number") made.setAttribute("aria-label", `${name} 第${way.at(-1) + 1}条`);
    if (known?.length) made.setAttribute("list", this.suggestions(known));
    made.onchange = () => this.write({ deed: "set", way, value: made.value });
    return made;
  }

  suggestions(words) {
    const made = element("datalist", { id: `choices-${this.lists++}` });
    fill(made, words.map((word) => option(word, word)));
    this.box.parentNode.querySelector(`#${made.id}`)?.remove();
    this.box.after(made);
    return made.id;
  }

  list(schema, value, way, name) {
    const inner = this.entries(schema) ?? {};
    const box = element("div", {});
    const list = element("ol", { class: "entries" });
    value.forEach((one, place) => {
      const line = element("li", {});
      const here = [...way, place];
      const called = `${name} 第${place + 1}条`;
      line.append(this.show(inner, one, here, name));
      const row = element("div", { class: "row" });
      if (place) row.append(button("上移", () => this.write({ deed: "move", way: here, by: -1 }), `${called}上移`));
      if (place < value.length - 1) row.append(button("下移", () => this.write({ deed: "move", way: here, by: 1 }), `${called}下移`));
      row.append(button("删掉", () => this.write({ deed: "remove", way: here }), `删掉${called}`));
      line.append(row);
      list.append(line);
    });
    box.append(list, this.asking(`${name}：新的一条`, inner, name, (text) =>
      this.write({ deed: "append", way, value: this.wrapped(inner, text, value.at(-1)) })));
    return box;
  }

  // A field that isn't there yet: chosen from those that may be, or named where editors name it.
  adding(own, absent, way, name) {
    const box = element("div", { class: "row adding" });
    const id = `add-${this.id(way)}`;
    const label = element("label", { for: id });
    label.textContent = `给“${name}”加一栏`;
    let key;
    if (absent.length && !own.additionalProperties) {
      key = element("select", { id });
      fill(key, absent.map((one) => option(one, one)));
    } else key = element("input", { id });
    const value = element("input", { "aria-label": `${name}：新栏的内容` });
    box.append(label, key, value, button("加上", () => {
      const schema = own.properties?.[key.value] ?? own.additionalProperties ?? {};
      if (key.value) this.write({ deed: "set", way: [...way, key.value], value: this.wrapped(schema, value.value) });
    }, `给${name}加上这一栏`));
    return box;
  }

  asking(words, _schema, name, act) {
    const box = element("div", { class: "row adding" });
    const value = element("input", { "aria-label": words, placeholder: words });
    if (this.choices[name]?.length) value.setAttribute("list", this.suggestions(this.choices[name]));
    const add = () => value.value.trim() && act(value.value.trim());
    value.onkeydown = (event) => event.key === "Enter" && (event.preventDefault(), add());
    box.append(value, button("加上", add, `${name}加上一条`));
    return box;
  }

  // A text as the least value that may stand there, after the manner of the one beside it.
  wrapped(schema, text, beside = null) {
    const own = this.object(schema);
    const plain = this.variants(schema).some((one) => !one.items && !one.properties && !one.additionalProperties);
    if (beside && typeof beside === "object" && !Array.isArray(beside) && own) {
      return { [Object.keys(beside)[0]]: text };
    }
    if (plain) return text;
    if (this.entries(schema)) return [this.wrapped(this.entries(schema), text)];
    if (!own?.properties) return { [text || "名称"]: "" };
    return { [own.required?.[0] ?? Object.keys(own.properties)[0]]: text };
  }

  id(way) {
    return `field-${way.join("-") || "file"}`;
  }

  // What is wrong with a line is told at the field that stands there.
  mark(problems) {
    for (const old of this.box.querySelectorAll(".field-fault")) old.remove();
    for (const control of this.box.querySelectorAll("[data-line]")) {
      const found = problems.filter((one) => String(one.line) === control.dataset.line);
      control.toggleAttribute("aria-invalid", found.length > 0);
      if (!found.length) continue;
      const words = element("p", { class: "field-fault", id: `${control.id}-fault` });
      words.textContent = found.map((one) => `${one.message}。${one.hint}`).join(" ");
      control.setAttribute("aria-describedby", words.id);
      control.after(words);
    }
  }
}
