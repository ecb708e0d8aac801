// Telephone numbers: whole or half, with or without area code.

/* → [{ entry, place, score, covered, section, phone: the number that fits and what it is for }] */
export function phoneResults(scope, digits) {
  const results = [];
  for (const { entry, place } of scope) {
    let best = null;
    for (const phone of entry.phones || []) {
      const score = worth(phone[0], digits);
      if (score && (!best || score > best.score)) best = { entry, place, score, covered: 1, section: "", phone };
    }
    if (best) results.push(best);
  }
  return results;
}

// The whole number, its beginning, its end, somewhere inside.
function worth(display, digits) {
  const [code, ...rest] = display.split("-").map((part) => part.replace(/\D/g, ""));
  const local = rest.join("");
  const forms = [code + local, local || code, (code + local).replace(/^0/, "")];
  if (forms.includes(digits)) return 4;
  if (forms.some((form) => form.startsWith(digits))) return 3;
  if (forms[0].endsWith(digits)) return 2;
  return forms[0].includes(digits) ? 1 : 0;
}
