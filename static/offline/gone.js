// Stands at the site's root where a site keeps nothing on devices (离线: 否): whoever has the worker of before loses it,
// and all that it kept.
"use strict";

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => {
  const leave = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("zhinan-")) await caches.delete(name);
    }
    await self.registration.unregister();
  };
  event.waitUntil(leave());
});
