// Covering a token by the pieces of it that stand in an entry.

const NOTHING = { score: 0, covered: 0, section: "", sectionValue: 0, named: false };

// How many characters of a token mean something.
export const meaning = (mask) => (mask.every(Boolean) ? mask.length : mask.filter((masked) => !masked).length);

/* The most valuable set of pieces that don't overlap.
   → { score, covered: share of the meaning characters, section: of the heaviest piece, sectionValue, named } */
export function cover(pieces, mask) {
  const total = meaning(mask) || 1;
  const everyMasked = mask.every(Boolean);
  const best = [NOTHING];
  for (let to = 1; to <= mask.length; to++) {
    best[to] = best[to - 1];
    for (const piece of pieces) {
      if (piece.to !== to || best[piece.from].score + piece.value <= best[to].score) continue;
      const before = best[piece.from];
      const counted = mask.slice(piece.from, to).filter((masked) => everyMasked || !masked).length;
      const heavier = piece.value > before.sectionValue;
      best[to] = {
        score: before.score + piece.value,
        covered: before.covered + counted / total,
        section: heavier ? piece.section : before.section,
        sectionValue: heavier ? piece.value : before.sectionValue,
        named: before.named || piece.named,
      };
    }
  }
  return best[mask.length];
}

// For every entry the better of two rankings; changes and returns the first.
export function better(one, other) {
  for (const [key, hit] of other) {
    const known = one.get(key);
    if (!known || hit.score > known.score) one.set(key, hit);
  }
  return one;
}

// From where to where the characters stand in the text in their order, or null.
export function spanOf(text, characters) {
  const start = text.indexOf(characters[0]);
  let at = start;
  for (let i = 1; i < characters.length && at >= 0; i++) at = text.indexOf(characters[i], at + 1);
  return at >= 0 ? [start, at + 1] : null;
}
