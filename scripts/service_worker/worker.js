// Keeps one version of the atlas, so that it starts without the network and works without a connection.
// The build fills in what that version consists of (write_worker.mjs); docs/offline.md explains the rest.
// All paths are relative to the site's own, where this file is.
/* global ATLAS_VERSION, ATLAS_FILES, NAMED_BY_CONTENTS, SHELL */
const { scope } = registration;
const PREFIX = `atlas ${scope} `;
const CACHE = PREFIX + ATLAS_VERSION;
const fileIn = (folder) => ATLAS_FILES.find((path) => path.startsWith(folder));
const isNamedByContents = (path) => new RegExp(NAMED_BY_CONTENTS).test(path);

addEventListener('install', (event) => event.waitUntil(fill()));
addEventListener('activate', (event) => event.waitUntil(tidy()));
// The reader wants the new version.
addEventListener('message', (event) => event.data === 'take over' && skipWaiting());
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const [path] = request.url.slice(scope.length).split(/[?#]/);
  if (request.mode === 'navigate') {
    const page = pageOf(path);
    if (page !== undefined) event.respondWith(answerPage(request, page));
  } else if (isNamedByContents(path)) {
    event.respondWith(answerFile(event, path));
  }
});

// All files or none. What is named by its contents has most likely been fetched by the page a moment ago.
async function fill() {
  const cache = await caches.open(CACHE);
  await cache.addAll(
    ATLAS_FILES.map((path) => new Request(path, { cache: isNamedByContents(path) ? 'default' : 'no-cache' })),
  );
  const shell = await cache.match(SHELL);
  const html = await shell.text();
  // A host may be in the middle of changing its files.
  if (!ATLAS_FILES.every((path) => path === SHELL || html.includes(path))) throw Error('old shell');
  // Browsers refuse an answer for a page that came by a redirect, and some hosts redirect from NAME.html to NAME.
  await cache.put(SHELL, new Response(html, shell));
}

// Versions of other atlases on the same host are theirs.
async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
}

// Nothing, if the cache is out of order.
const kept = (path) => caches.match(path, { cacheName: CACHE }).catch(() => {});
const keep = async (path, response) => (await caches.open(CACHE)).put(path, response);

async function answerPage(request, path) {
  const shell = await kept(SHELL);
  if (!shell) return fetch(request);
  return (await isKnown(path)) ? shell : fetch(request).catch(() => shell);
}

// The path of a page as it was meant, or nothing for a file: a page's address has no dot in its last part, but
// programs that make links of addresses in a text take in what ends its sentence ("activities/some-id.", also "%E3%80%82"
// for "。"). As the program does, this strips from an id's end what cannot stand in one, in the path as it is encoded.
function pageOf(path) {
  const [, folder, id] = /^(activities|sections)\/([^/]+)/.exec(path) ?? [];
  const rest = folder && path.slice(folder.length + 1 + id.length);
  if (folder && /^\/?(index\.html)?$/.test(rest)) return `${folder}/${withoutEnd(id)}/`;
  return /(^|\/)(index\.html|[^/.]*)$/.test(path) ? path : undefined;
}

const withoutEnd = (id) => id.replace(/(%[0-9A-Fa-f]{2}|%(?![0-9A-Fa-f]{2})|[^a-z0-9%-])+$/, '');

// What this version does not know may be in a newer one, or belong to another site on the same host.
async function isKnown(path) {
  const [page, list, id] = /^(?:about\/?|(activities|sections)\/([^/]+)\/)?(?:index\.html)?$/.exec(path) ?? [];
  if (!id) return page !== undefined;
  // The report's last two lists; src/report/packed/ has their order.
  const [, , report] = (await (await kept(fileIn('data')))?.json().catch(() => {})) ?? [];
  const [sections, activities] = report?.slice?.(-2) ?? [];
  return Boolean({ sections, activities }[list]?.some?.((item) => item?.[0] === id));
}

async function answerFile(event, path) {
  const found = await kept(path);
  if (found) return found;
  const response = await fetch(event.request).catch(() => {});
  if (response?.ok) {
    // Without room for it, it is asked for again.
    event.waitUntil(keep(path, response.clone()).catch(() => {}));
    return response;
  }
  // The coarse coastline has the same parts in the same coordinates. A fine one that is gone was an older version's.
  return (path.includes('/fine-') && (await kept(fileIn('basemap')))) || response || Response.error();
}
