// Elements made from values; texts are always texts.

export function element(name, attributes) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== "") made.setAttribute(key, value);
  return made;
}

export function option(value, words) {
  const made = document.createElement("option");
  made.value = value;
  made.textContent = words;
  return made;
}

export function fill(parent, children) {
  parent.replaceChildren(...children);
}

export function button(words, act, label = "") {
  const made = element("button", { type: "button", "aria-label": label });
  made.textContent = words;
  made.onclick = act;
  return made;
}
