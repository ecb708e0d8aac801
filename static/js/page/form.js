// A form on the page: print it as filled in, or blank, or clear it. What is typed stays in this tab until it is
// cleared, and is sent nowhere.
const tools = document.querySelector("[data-form-tools]");
const fields = document.querySelectorAll(".form-grid input, .form-grid textarea");

/** Prints without what has been filled in, and leaves it on the page. */
function printBlank() {
  document.body.classList.add("print-blank");
  window.addEventListener(
    "afterprint",
    function () {
      document.body.classList.remove("print-blank");
    },
    { once: true },
  );
  window.print();
}

/** What is typed beside its field, for paper: there it takes as many lines as it needs. */
const printed = new Map();

for (const field of fields) {
  if (field.type !== "checkbox") {
    const copy = document.createElement("span");
    copy.className = field.classList.contains("form-other") ? "form-printed form-printed-line" : "form-printed";
    copy.setAttribute("aria-hidden", "true");
    field.after(copy);
    printed.set(field, copy);
    field.addEventListener("input", function () {
      show(field);
    });
  }
}
document.body.classList.add("form-copied");

/** Lets a field grow with what is typed, and its copy say it. */
function show(field) {
  printed.get(field).textContent = field.value;
  if (field.tagName === "TEXTAREA") {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  } else {
    field.size = Math.max(field.maxLength > 0 ? field.maxLength : 8, field.value.length * 2);
  }
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** What seems wrong with a number: by its length, or by the check digit of GB 11643. Empty for anything else. */
function doubt(kind, typed) {
  const text = typed.replace(/\s/g, "").toUpperCase();
  if (kind === "mobile") {
    return /^1\d+$/.test(text) && text.length !== 11 ? `手机号是11位，这里是${text.length}位` : "";
  }
  if (/^\d{17}[\dX]$/.test(text)) {
    const sum = WEIGHTS.reduce(function (total, weight, place) {
      return total + weight * Number(text[place]);
    }, 0);
    return "10X98765432"[sum % 11] === text[17] ? "" : "最后一位和前面17位对不上，请再核对一遍";
  }
  return /^\d{14,}X?$/.test(text) && text.length !== 15 ? `身份证号是18位，这里是${text.length}位` : "";
}

for (const field of document.querySelectorAll("[data-checked]")) {
  const words = document.createElement("span");
  words.className = "form-doubt";
  words.setAttribute("role", "status");
  field.parentElement.append(words);
  const cell = field.closest(".form-cell");
  field.addEventListener("change", function () {
    words.textContent = doubt(field.dataset.checked, field.value);
    if (cell) {
      cell.classList.toggle("form-doubted", cell.querySelector(".form-doubt:not(:empty)") !== null);
    }
  });
}

/** What is filled in, field by field; null where nothing is. */
function filled() {
  const values = Array.from(fields, function (field) {
    return field.type === "checkbox" ? field.checked : field.value;
  });
  return values.some(Boolean) ? values : null;
}

// This tab's memory: gone when it is closed. A form that has changed since has other fields and begins empty.
const kept = `zhinan:form:${location.pathname}`;
const shape = Array.from(fields, function (field) {
  return field.getAttribute("aria-label") || field.id;
}).join();

/** What is filled in may take more sheets than the blank form: then the browser counts them. */
function count() {
  document.body.classList.toggle("form-filled", filled() !== null);
}

function keep() {
  const values = filled();
  count();
  try {
    if (values) {
      sessionStorage.setItem(kept, JSON.stringify({ shape, values }));
    } else {
      sessionStorage.removeItem(kept);
    }
  } catch {
    /* private mode */
  }
}

/** Puts back what was filled in before the page was left or loaded again. */
function restore() {
  let found = null;
  try {
    found = JSON.parse(sessionStorage.getItem(kept) || "null");
  } catch {
    /* private mode */
  }
  if (!found || found.shape !== shape) {
    return;
  }
  fields.forEach(function (field, place) {
    if (field.type === "checkbox") {
      field.checked = found.values[place] === true;
    } else {
      field.value = String(found.values[place]);
      show(field);
      field.dispatchEvent(new Event("change"));
    }
  });
  count();
}

for (const field of fields) {
  field.addEventListener("input", keep);
}

/** Asks before a page is left on which something is filled in: others may use this tab. */
function ask(event) {
  if (filled()) {
    event.preventDefault();
    event.returnValue = "";
  }
}

window.addEventListener("beforeunload", ask);

/** Empties every field. */
function clear() {
  for (const field of fields) {
    if (field.type === "checkbox") {
      field.checked = false;
    } else {
      field.value = "";
      show(field);
      field.dispatchEvent(new Event("change"));
    }
  }
  keep();
  if (fields.length) {
    fields[0].focus();
  }
}

if (tools) {
  tools.hidden = false;
  tools.querySelector("[data-print-blank]").addEventListener("click", printBlank);
  tools.querySelector("[data-clear]").addEventListener("click", clear);
}

restore();
