// What was changed and not handed over, kept on this device only; and what takes all of it away.

const KEY = `zhinan-desk ${new URL("./", location.href).pathname}`;
export const CACHES = "desk-";

export function keptFiles() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

// Each file with its text (null: removed) and what was published when it was first changed.
export function keep(name, text, published) {
  const files = keptFiles();
  if (text === published) delete files[name];
  else files[name] = { text, published: files[name]?.published ?? published };
  store(files);
}

export function store(files) {
  try {
    if (Object.keys(files).length) localStorage.setItem(KEY, JSON.stringify(files));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

export async function forgetAll() {
  localStorage.removeItem(KEY);
  for (const name of await caches.keys()) if (name.startsWith(CACHES)) await caches.delete(name);
  const registration = await navigator.serviceWorker?.getRegistration("./");
  if (registration && registration.scope === new URL("./", location.href).href) await registration.unregister();
}
