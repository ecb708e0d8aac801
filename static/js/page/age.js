// Whether the sheet whose code led here still holds. The code says which sheet (#c-transfer-out), its number and its
// date (?K7Q2M.261128); the page has today's number and what changed when. Nothing is sent or asked.
(function () {
  const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const [number, day] = location.search.slice(1).split(".");
  if (!row || !row.dataset.number || !/^[0-9A-Z]{5}$/.test(number || "")) return;
  const holds = row.dataset.number === number;
  const since = /^\d{6}$/.test(day || "") ? `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}` : "";
  const things = row.dataset.things.split(" ");

  function paragraph(text, name) {
    const element = document.createElement("p");
    element.textContent = text;
    if (name) element.className = name;
    return element;
  }

  function changesSince() {
    const list = document.createElement("ol");
    list.className = "updates";
    for (const update of document.querySelectorAll("#past > li")) {
      if (since && update.dataset.date <= since) continue;
      const own = Array.from(update.querySelectorAll("[data-things]")).filter(function (fact) {
        return fact.dataset.things.split(" ").some(function (thing) { return things.includes(thing); });
      });
      if (own.length === 0) continue;
      const item = document.createElement("li");
      item.append(paragraph(update.dataset.date, "update-place"));
      const facts = document.createElement("ul");
      facts.className = "fact-lines";
      for (const fact of own) facts.append(fact.cloneNode(true));
      item.append(facts);
      list.append(item);
    }
    return list;
  }

  const box = document.createElement("div");
  box.className = holds ? "verdict holds" : "verdict outdated";
  box.setAttribute("role", "status");
  box.append(paragraph(holds ? `您手里的这张（编号 ${number}）现在还准。` : `您手里的这张（编号 ${number}）已经改过了，请打印新的。`, "verdict-words"));
  if (!holds) {
    const list = changesSince();
    if (list.children.length > 0) {
      box.append(paragraph(since ? `${since} 以后改了：` : "改过："), list);
    } else {
      box.append(paragraph("改了什么没有记录，请以最新的网页为准。"));
    }
  }
  row.insertBefore(box, row.querySelector(".paper-links"));
  row.classList.add("asked");
  row.scrollIntoView();
})();
