// A list narrowed by what is typed, for lists that are complete without it.

for (const box of document.querySelectorAll('[data-filter-for]')) {
  const entries = [...document.getElementById(box.dataset.filterFor).children];
  const input = box.querySelector('input');
  const output = box.querySelector('output');
  box.hidden = false;
  input.addEventListener('input', () => {
    const words = input.value.trim().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !words.every((word) => entry.textContent.includes(word));
      if (!entry.hidden) shown += 1;
    }
    output.textContent = words.length ? `${shown}家` : '';
  });
}
