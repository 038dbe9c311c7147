"use strict";
// Answers from what was kept when there is no network. It asks for nothing by itself.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  event.respondWith(
    fetch(event.request).catch(async () => {
      const store = await caches.open("screening" + new URL(self.registration.scope).pathname.replace(/\/screening$/, ""));
      return (await store.match(event.request)) || (await store.match(event.request, { ignoreSearch: true })) || Response.error();
    }),
  );
});
