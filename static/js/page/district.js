// My district: chosen once, halls and phones of that city are narrowed to it. Kept on the device, easily undone.
// Without script the same chips are plain links to one hall.

const city = document.body.dataset.city;
const key = `zhinan:district:${city}`;

const store = {
  get() { try { return localStorage.getItem(key); } catch { return null; } },
  set(area) { try { area ? localStorage.setItem(key, area) : localStorage.removeItem(key); } catch { /* private mode */ } },
};

const districts = (element) => (element.dataset.districts || '').split(' ');

function containers() {
  return document.querySelectorAll('.halls, .phone-list');
}

function clear() {
  document.querySelectorAll('.mine').forEach((bar) => bar.remove());
  document.querySelectorAll('.narrowed').forEach((element) => element.classList.remove('narrowed'));
  document.querySelectorAll('.own').forEach((element) => element.classList.remove('own'));
  document.querySelectorAll('.chip[aria-current]').forEach((chip) => chip.removeAttribute('aria-current'));
}

function narrow(area) {
  clear();
  if (!area) return;
  for (const container of containers()) {
    const entries = [...container.children].filter((child) => child.dataset.districts !== undefined);
    const own = entries.filter((entry) => districts(entry).includes(area));
    if (own.length === 0 || own.length === entries.length) continue;
    own.forEach((entry) => entry.classList.add('own'));
    container.classList.add('narrowed');
    container.before(bar(area));
  }
  document.querySelectorAll(`.chip[data-district="${CSS.escape(area)}"]`).forEach((chip) => chip.setAttribute('aria-current', 'true'));
}

function bar(area) {
  const paragraph = document.createElement('p');
  paragraph.className = 'mine';
  paragraph.setAttribute('role', 'status');
  const words = document.createElement('span');
  words.textContent = `只显示${area}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '显示全部';
  button.addEventListener('click', () => choose(null));
  paragraph.append(words, button);
  return paragraph;
}

// A choice takes the place of the link that led to one hall: its address may still be there.
function choose(area) {
  store.set(area);
  document.querySelectorAll('.halls').forEach((halls) => halls.classList.add('chosen'));
  narrow(area);
}

// A link to one hall shows that hall, whatever the reader's own district is. (:target is not set yet when this runs.)
function follow() {
  document.querySelectorAll('.halls.chosen').forEach((halls) => halls.classList.remove('chosen'));
  const target = document.getElementById(location.hash.slice(1));
  narrow(target && target.matches('.hall') ? null : store.get());
}

if (city) {
  document.addEventListener('click', (event) => {
    const chip = event.target.closest('.chips .chip');
    if (!chip) return;
    event.preventDefault();
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
    choose(chip.dataset.district || null);
  });
  addEventListener('hashchange', follow);
  follow();
}
