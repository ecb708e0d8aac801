// Which sheets to replace since the last posting: by its date, or by the numbers on the sheets that hang there.
(function () {
  const form = document.querySelector(".replacing");
  if (!form) return;
  const day = form.querySelector("#posted-on");
  const posted = form.querySelector("#posted");
  const status = form.querySelector("[role=status]");
  const lines = Array.from(document.querySelectorAll(".printouts [data-number]"));
  form.hidden = false;

  function look() {
    const numbers = posted.value.toUpperCase().match(/[0-9A-Z]{5}/g) || [];
    const asked = numbers.length > 0 || day.value !== "";
    let left = 0;
    for (const line of lines) {
      const kept = numbers.length > 0 ? numbers.includes(line.dataset.number) : line.dataset.date <= day.value;
      line.classList.toggle("kept", asked && kept);
      if (!kept) left += 1;
    }
    for (const group of document.querySelectorAll(".printouts-more")) {
      if (asked) group.open = group.querySelector("[data-number]:not(.kept)") !== null;
    }
    status.textContent = !asked ? "" : left === 0 ? "都还准，不用换。" : "下面只列出要换的。";
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  day.addEventListener("input", look);
  posted.addEventListener("input", look);
})();
