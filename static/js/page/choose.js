// Up to three places side by side: the chips, which lead to single rows, choose what is shown.
// The choice stands in the address, so that it can be sent on, and is kept on the device for the next page.

const key = 'zhinan:side-by-side';

const store = {
  get() { try { return localStorage.getItem(key) || ''; } catch { return ''; } },
  set(places) { try { localStorage.setItem(key, places.join(',')); } catch { /* private mode */ } },
};

const nav = document.querySelector('[data-choose]');
const most = Number(nav.dataset.choose);
const chips = [...nav.querySelectorAll('.chip')];
const rows = new Map(chips.map((chip) => [chip.dataset.place, document.getElementById(chip.hash.slice(1))]));
const told = document.createElement('p');
told.className = 'row-note';
told.setAttribute('role', 'status');
nav.append(told);

const known = (text) => (text || '').split(',').filter((place, at, all) => rows.has(place) && all.indexOf(place) === at);

// A link to one place brings that place first; then what the address says, what was chosen before, what comes first.
function beginning() {
  const linked = known(location.hash.replace(/^#at-/, ''));
  const asked = known(new URLSearchParams(location.search).get('with'));
  const kept = known(store.get());
  const found = asked.length ? asked : kept;
  const wanted = [...linked, ...found.filter((place) => !linked.includes(place))];
  return (wanted.length ? wanted : [...rows.keys()]).slice(0, most);
}

let chosen = beginning();

function show() {
  for (const [place, body] of rows) body.hidden = !chosen.includes(place);
  for (const chip of chips) chip.setAttribute('aria-pressed', String(chosen.includes(chip.dataset.place)));
  told.textContent = `现在看${chosen.length}个地方，最多${most}个。`;
}

function toggle(place) {
  if (!chosen.includes(place)) chosen = [...chosen, place].slice(-most);
  else if (chosen.length > 1) chosen = chosen.filter((other) => other !== place);
  store.set(chosen);
  history.replaceState(null, '', `${location.pathname}?with=${chosen.join(',')}`);
  show();
}

for (const chip of chips) {
  chip.setAttribute('role', 'button');
  chip.addEventListener('click', (event) => { event.preventDefault(); toggle(chip.dataset.place); });
  chip.addEventListener('keydown', (event) => {
    if (event.key === ' ') { event.preventDefault(); toggle(chip.dataset.place); }
  });
}
show();
