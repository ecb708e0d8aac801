// The same business's rows from the page of another family of places, made to fit this page's table.

async function pageAt(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(String(answer.status));
  const found = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const link of found.querySelectorAll('a[href]')) link.href = new URL(link.getAttribute('href'), url).href;
  return found;
}

/** The families that have the business, with the addresses of their pages. */
export async function familiesAt(url) {
  const found = await pageAt(url);
  return [...found.querySelectorAll('.find-answers a')].map((link) => ({ url: link.href, name: link.querySelector('b').textContent }));
}

const labels = (table) => [...table.tHead.rows[0].cells].map((cell) => cell.textContent);

// A column that only the other page has.
function addColumn(table, label) {
  const head = document.createElement('th');
  head.scope = 'col';
  head.textContent = label;
  table.tHead.rows[0].append(head);
  for (const body of table.tBodies) for (const row of body.rows) row.insertCell();
}

/** The chips and the table bodies of a family's page, its cells in the order of this table's columns. */
export async function placesAt(url, table) {
  const page = await pageAt(url);
  const other = page.querySelector('table.compare');
  const theirs = labels(other);
  for (const label of theirs) if (!labels(table).includes(label)) addColumn(table, label);
  const order = labels(table).map((label) => theirs.indexOf(label));
  const bodies = [...other.tBodies].filter((body) => body.id);
  for (const body of bodies) {
    for (const row of body.rows) {
      const cells = [...row.cells];
      row.textContent = '';
      row.append(...order.map((at) => cells[at] || document.createElement('td')));
    }
  }
  const chips = new Map([...page.querySelectorAll('.chip[data-place]')].map((chip) => [chip.dataset.place, chip]));
  return bodies.filter((body) => chips.has(body.id.slice('at-'.length))).map((body) => {
    const chip = chips.get(body.id.slice('at-'.length));
    return { chip: document.adoptNode(chip), body: document.adoptNode(body) };
  });
}
