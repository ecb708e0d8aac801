// Suggestions in a search field that is not on the search page, and the place that one was at before.

import { suggest } from "./show/suggest.js";

// See js/page/header.js and home.js.
function remembered() {
  try {
    return localStorage.getItem("zhinan:place") || "";
  } catch {
    return ""; // private mode
  }
}

for (const input of document.querySelectorAll("input[data-suggest]")) {
  const place = remembered();
  if (place && !input.form.elements.namedItem("city")) {
    const city = document.createElement("input");
    Object.assign(city, { type: "hidden", name: "city", value: place });
    input.form.append(city);
  }
  suggest(input, () => {
    const city = input.form.elements.namedItem("city");
    return city ? city.value : "";
  });
}
