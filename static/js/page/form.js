// A form on the page: print it as filled in, or blank, or clear it. Nothing is stored and nothing is sent.
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

/** Empties every field. */
function clear() {
  for (const field of fields) {
    if (field.type === "checkbox") {
      field.checked = false;
    } else {
      field.value = "";
    }
  }
  if (fields.length) {
    fields[0].focus();
  }
}

if (tools) {
  tools.hidden = false;
  tools.querySelector("[data-print-blank]").addEventListener("click", printBlank);
  tools.querySelector("[data-clear]").addEventListener("click", clear);
}

// A browser that comes back to the page may fill in what stood there: a form is always blank at first.
window.addEventListener("pageshow", function (event) {
  if (event.persisted) {
    clear();
  }
});
