// Suggestions in a search field that is not on the search page.

import { suggest } from "./show/suggest.js";

for (const input of document.querySelectorAll("input[data-suggest]")) {
  suggest(input, () => {
    const city = input.form.elements.namedItem("city");
    return city ? city.value : "";
  });
}
