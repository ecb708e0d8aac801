// Up to three places side by side: the chips, which lead to single rows, choose what is shown. Where places are few, all
// are shown until one is chosen. The choice stands in the address, so that it can be sent on, and is kept on the device.
// Places of other provinces are brought from their own pages when they are asked for.

import { familiesAt, placesAt } from './elsewhere.js';

const key = 'zhinan:side-by-side';

const store = {
  get() { try { return localStorage.getItem(key) || ''; } catch { return ''; } },
  set(places) { try { localStorage.setItem(key, places.join(',')); } catch { /* private mode */ } },
};

const nav = document.querySelector('[data-choose]');
const table = document.querySelector('table.compare');
const most = Number(nav.dataset.choose);
const chips = [...nav.querySelectorAll('.chip')];
const whole = chips.find((chip) => !chip.dataset.place);
const rows = new Map(chips.filter((chip) => chip !== whole).map((chip) => [chip.dataset.place, document.getElementById(chip.hash.slice(1))]));
const told = document.createElement('p');
told.className = 'row-note';
told.setAttribute('role', 'status');
nav.append(told);

const known = (text) => (text || '').split(',').filter((place, at, all) => rows.has(place) && all.indexOf(place) === at);

// A link to one place brings that place first; then what the address says, what was chosen before, what comes first.
function beginning() {
  const linked = known(location.hash.replace(/^#at-/, ''));
  const asked = known(query.get('with'));
  const found = asked.length ? asked : known(store.get());
  if (whole) return linked.length ? [] : found.slice(0, most);
  const wanted = [...linked, ...found.filter((place) => !linked.includes(place))];
  return (wanted.length ? wanted : [...rows.keys()]).slice(0, most);
}

const query = new URLSearchParams(location.search);
const brought = new Set();
let chosen = []; // none: all are shown

function show() {
  for (const [place, body] of rows) body.hidden = chosen.length > 0 && !chosen.includes(place);
  for (const chip of chips) chip.setAttribute('aria-pressed', String(chip === whole ? !chosen.length : chosen.includes(chip.dataset.place)));
  const columns = chosen.reduce((sum, place) => sum + rows.get(place).rows.length, 0);
  table.classList.toggle('beside', columns > 1 && columns <= most);
  const more = chosen.length === 1 ? '再选一个，就并排看' : `最多${most}个`;
  level();
  told.textContent = chosen.length ? `现在看${chosen.length}个地方，${more}。` : `现在看全部${rows.size}个地方。`;
}

// Side by side each answer is as high as the one to the same question.
function level() {
  const columns = [...table.querySelectorAll('tbody[id]:not([hidden]) tr')].map((row) => [...row.cells]);
  const beside = table.matches('.beside') && matchMedia('(max-width: 55.99rem)').matches;
  columns.flat().forEach((cell) => { cell.style.minHeight = ''; });
  if (!beside) return;
  columns[0].forEach((_, at) => {
    const height = Math.max(...columns.map((cells) => cells[at].offsetHeight));
    for (const cells of columns) cells[at].style.minHeight = `${height}px`;
  });
}

function toggle(place) {
  if (!place) chosen = [];
  else if (!chosen.includes(place)) chosen = [...chosen, place].slice(-most);
  else if (whole || chosen.length > 1) chosen = chosen.filter((other) => other !== place);
  store.set(chosen);
  const from = brought.size ? `&from=${[...brought].join(',')}` : '';
  history.replaceState(null, '', chosen.length ? `${location.pathname}?with=${chosen.join(',')}${from}` : location.pathname);
  show();
}

function press(chip, what) {
  chip.setAttribute('role', 'button');
  chip.addEventListener('click', (event) => { event.preventDefault(); what(); });
  chip.addEventListener('keydown', (event) => {
    if (event.key === ' ') { event.preventDefault(); what(); }
  });
}

/** What an address ends with: that names the family. */
const part = (url) => new URL(url, location.href).pathname.split('/').filter(Boolean).pop();

// The places of another family, behind those that are here.
async function bring(url) {
  for (const { chip, body } of await placesAt(url, table)) {
    if (rows.has(chip.dataset.place)) continue;
    const item = document.createElement('li');
    item.append(chip);
    nav.querySelector('ul').append(item);
    body.hidden = true;
    table.append(body);
    chips.push(chip);
    rows.set(chip.dataset.place, body);
    press(chip, () => toggle(chip.dataset.place));
  }
  brought.add(part(url));
  show();
}

// In place of the link to the families: a chip for each, which brings its places.
async function offer(link) {
  const families = (await familiesAt(link.href)).filter(({ url }) => part(url) !== part(location.href));
  const list = document.createElement('ul');
  for (const { url, name } of families) {
    const item = document.createElement('li');
    const chip = Object.assign(document.createElement('a'), { className: 'chip', href: url, textContent: `＋${name}` });
    press(chip, () => bring(url).then(() => item.remove(), () => { location.href = url; }));
    item.append(chip);
    list.append(item);
  }
  link.parentNode.replaceWith(list);
}

const elsewhere = document.querySelector('[data-elsewhere]');
if (elsewhere) press(elsewhere, () => offer(elsewhere).catch(() => { location.href = elsewhere.href; }));

async function begin() {
  const from = elsewhere ? (query.get('from') || '').split(',').filter(Boolean) : [];
  for (const name of from) await bring(new URL(`${name}/`, elsewhere.href).href).catch(() => null);
  chosen = beginning();
  show();
}

for (const chip of chips) press(chip, () => toggle(chip.dataset.place));
addEventListener('resize', level);
addEventListener('load', level);
begin();
