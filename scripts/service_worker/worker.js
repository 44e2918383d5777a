// Keeps one version of the atlas, so that it starts without the network and works without a connection.
// The build fills in what that version consists of (write_worker.mjs); docs/offline.md explains the rest.
/* global ATLAS_BASE, ATLAS_VERSION, ATLAS_FILES */
const PREFIX = `atlas ${ATLAS_BASE} `;
const CACHE = PREFIX + ATLAS_VERSION;
const SHELL = `${ATLAS_BASE}shell.html`;
const isNamedByContents = (path) => /-[0-9a-f]{16}\.\w+$/.test(path);
// A page's address has no dot in its last part.
const isPage = (path) => /(^|\/)(index\.html|[^/.]*)$/.test(path);

addEventListener('install', (event) => event.waitUntil(fill()));
addEventListener('activate', (event) => event.waitUntil(tidy()));
// The reader wants the new version.
addEventListener('message', (event) => event.data === 'take over' && skipWaiting());
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(ATLAS_BASE)) return;
  if (request.mode === 'navigate') {
    if (isPage(pathname)) event.respondWith(kept(SHELL, request));
  } else if (isNamedByContents(pathname)) {
    event.respondWith(kept(pathname, request));
  }
});

// All files or none. What is named by its contents has most likely been fetched by the page a moment ago.
async function fill() {
  const cache = await caches.open(CACHE);
  const requests = ATLAS_FILES.map(
    (path) => new Request(ATLAS_BASE + path, { cache: isNamedByContents(path) ? 'default' : 'no-cache' }),
  );
  await cache.addAll(requests);
}

// Versions of other atlases on the same host are theirs.
async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
}

async function kept(path, request) {
  try {
    const cache = await caches.open(CACHE);
    const found = await cache.match(path);
    if (found) return found;
    return await fetched(cache, path, request);
  } catch {
    // The cache is out of order.
    return fetch(request);
  }
}

async function fetched(cache, path, request) {
  try {
    const response = await fetch(request);
    if (response.ok && path !== SHELL) await cache.put(path, response.clone());
    return response;
  } catch (error) {
    // The coarse coastline has the same parts in the same coordinates.
    const coarse = path.includes('/fine-') && ATLAS_FILES.find((name) => name.includes('/coarse-'));
    const instead = coarse && (await cache.match(ATLAS_BASE + coarse));
    if (instead) return instead;
    throw error;
  }
}
