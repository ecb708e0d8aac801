// Entries of a list in groups, narrowed by what is typed; the list is complete without it.

for (const box of document.querySelectorAll('[data-filter-for]')) {
  const list = document.getElementById(box.dataset.filterFor);
  const groups = [...list.children];
  const input = box.querySelector('input');
  const output = box.querySelector('output');
  box.hidden = false;
  input.addEventListener('input', () => {
    const words = input.value.trim().split(/\s+/).filter(Boolean);
    let shown = 0;
    // What is asked for is looked for everywhere, whatever one's own district is.
    list.classList.toggle('filtered', words.length > 0);
    for (const group of groups) {
      const entries = [...group.querySelectorAll('.counter')];
      for (const entry of entries) entry.hidden = !words.every((word) => entry.textContent.includes(word));
      const found = entries.filter((entry) => !entry.hidden).length;
      group.hidden = !found;
      shown += found;
    }
    output.textContent = words.length ? `${shown}家` : '';
  });
}
