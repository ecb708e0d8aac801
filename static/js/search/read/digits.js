// Numbers in what was typed: telephone numbers, also within other words, and numerals written in two ways.

const SEPARATORS = "[\\s\\-‐‑–—()（）]";
const RUN = new RegExp(`\\+?\\d(?:${SEPARATORS}{0,2}\\d)*`, "g");
const SHORTEST_PHONE = 7;
const LONGEST_PHONE = 12;
// Services are called by three or five digits; such a number is no part of another.
const SERVICE = /^(?:1\d\d|1[0-2]\d{3}|9\d{4})$/;

/* raw: as typed. → { phones: [digits of whole numbers], part: the digits where nothing but a part of a number was
   typed, else "", service: whether that part is a service's whole number } */
export function numbersIn(raw) {
  const text = String(raw).normalize("NFKC");
  const phones = [];
  for (const run of text.match(RUN) || []) {
    const whole = withoutCountry(run.replace(/\D/g, ""));
    const groups = run.split(/\D+/).filter((group) => group.length >= SHORTEST_PHONE).map(withoutCountry);
    if (whole.length >= SHORTEST_PHONE && whole.length <= LONGEST_PHONE) phones.push(whole);
    else phones.push(...groups);
  }
  const bare = text.replace(/[\s\-+()（）]/g, "");
  const ending = text.match(/(?:尾号|后[几两三四五六七八]位|电话|号码)\D{0,4}(\d{4,6})(?!\d)/);
  const part = /^\d{3,}$/.test(bare) ? withoutCountry(bare) : !phones.length && ending ? ending[1] : "";
  return { phones: [...new Set(phones)], part, service: SERVICE.test(part) };
}

const withoutCountry = (digits) => digits.replace(/^(?:00)?86(?=0?\d{10,})/, "");

const NUMERALS = "零一二三四五六七八九";

// 148 → 一四八, 30 → 三十; 一四八 → 148, 三十 → 30. The query in its other spellings, without itself.
export function otherNumerals(query) {
  const found = [
    query.replace(/\d{1,4}/g, spelled),
    query.replace(/\d{1,4}/g, (digits) => counted(digits) || spelled(digits)),
    query.replace(/[一二两三四五六七八九十]{1,3}/g, (numeral) => (valueOf(numeral) === null ? numeral : String(valueOf(numeral)))),
    query.replace(/[零〇一二三四五六七八九]{2,4}/g, (numeral) => [...numeral].map(digitOf).join("")),
  ];
  return [...new Set(found)].filter((one) => one !== query);
}

const digitOf = (numeral) => (numeral === "〇" ? 0 : NUMERALS.indexOf(numeral));
const spelled = (digits) => [...digits].map((digit) => NUMERALS[digit]).join("");

// 1 to 99 as one counts.
function counted(digits) {
  const value = Number(digits);
  if (digits.startsWith("0") || value < 10 || value > 99) return "";
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? NUMERALS[tens] : ""}十${value % 10 ? NUMERALS[value % 10] : ""}`;
}

function valueOf(numeral) {
  if (numeral.length === 1) return numeral === "十" ? 10 : numeral === "两" ? 2 : NUMERALS.indexOf(numeral);
  const parts = numeral.match(/^([二三四五六七八九]?)十([一二三四五六七八九]?)$/);
  return parts ? (parts[1] ? digitOf(parts[1]) : 1) * 10 + (parts[2] ? digitOf(parts[2]) : 0) : null;
}
