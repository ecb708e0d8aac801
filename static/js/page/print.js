// Pages made to be printed: a button that prints, and today's date where the paper has a line for it.
const button = document.querySelector("[data-print]");

if (button) {
  button.hidden = false;
  button.addEventListener("click", function () {
    window.print();
  });
}

const now = new Date();
for (const place of document.querySelectorAll("[data-today]")) {
  place.textContent = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
}
