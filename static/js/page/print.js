// Pages made to be printed: a button that prints, one hall by link.
import "./folder.js";

const button = document.querySelector("[data-print]");

if (button) {
  button.hidden = false;
  button.addEventListener("click", function () {
    window.print();
  });
}

// The address names a hall's row: the others are left out. paper.css says the same with :has(), which few office PCs know.
function leaveOut() {
  const row = document.getElementById(location.hash.slice(1));
  for (const table of document.querySelectorAll(".hall-table")) {
    table.classList.toggle("one-hall", row !== null && row.matches("tr") && table.contains(row));
  }
}

window.addEventListener("hashchange", leaveOut);
leaveOut();
