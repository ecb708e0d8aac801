// Telephone numbers: whole, or a part of one, with or without area code.

const SHORTEST_END = 4;
const SHORTEST_INSIDE = 6;

/* numbers: see numbersIn().
   → [{ entry, place, score, covered, section, phone: the number that fits and what it is for }] */
export function phoneResults(scope, { phones, part, service }) {
  const results = [];
  for (const { entry, place } of scope) {
    let best = null;
    const note = (score, phone, order) => {
      if (score && (!best || score > best.score)) best = { entry, place, score: score - order / 100, covered: 1, section: "", phone };
    };
    for (const phone of entry.phones || []) {
      phones.forEach((digits, order) => note(wholeWorth(phone[0], digits), phone, order));
      if (part) note(service ? wholeWorth(phone[0], part) : partWorth(phone[0], part), phone, 0);
    }
    if (best) results.push(best);
  }
  return results;
}

function formsOf(display) {
  const [code, ...rest] = display.split("-").map((piece) => piece.replace(/\D/g, ""));
  const local = rest.join("");
  return [code + local, local || code, (code + local).replace(/^0/, "")];
}

const wholeWorth = (display, digits) => (formsOf(display).includes(digits) ? 4 : 0);

// The whole number, its beginning, its end, somewhere inside.
function partWorth(display, digits) {
  const forms = formsOf(display);
  if (forms.includes(digits)) return 4;
  if (digits.length < SHORTEST_END) return 0;
  if (forms.some((form) => form.startsWith(digits))) return 3;
  if (forms[0].endsWith(digits)) return 2;
  return digits.length >= SHORTEST_INSIDE && forms[0].includes(digits) ? 1 : 0;
}
