// Serves the built site as a host would, with every header of headers.mjs: node scripts/serve.mjs
//   PORT=8080   BASE=/sub/ (where the site was built to sit)   DIST=dist   DEV=1 (files may change)
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { NOT_FOR_READERS, PAGE_WITHOUT_SLASH, contentTypes, headersFor } from './headers.mjs';

const HOST = '127.0.0.1';
// What a program asks for, not a reader: a page in its place would only hide the mistake.
const isFilePath = (path) => /\.[^/]+$/.test(path);

// What is no file of the site: errors, redirects, and pages in place of others.
function answer(response, status, headers, body = '') {
  response.writeHead(status, { ...headersFor(''), ...headers });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
const answerText = (response, status, text) => answer(response, status, { 'Content-Type': contentTypes.txt }, text);
const answerPage = (response, status, file) => answer(response, status, { 'Content-Type': contentTypes.html }, readFileSync(file));
const redirect = (response, to) => answer(response, 308, { Location: to });

const isPageWithoutSlash = (dist, path) =>
  new RegExp(PAGE_WITHOUT_SLASH).test(path) && existsSync(join(dist, path, 'index.html'));

// Resolves to { server, origin, url } once it listens; port 0 takes a free one. `dist` may be a function that says
// which folder is served now.
export function serve({ port = 8080, base = '/', dist = 'dist', dev = false } = {}) {
  const folder = typeof dist === 'function' ? dist : () => dist;
  const made = new Map();
  const filesOf = (dist) => {
    if (!made.has(dist)) made.set(dist, sirv(dist, { dev, etag: true, brotli: !dev, gzip: !dev, setHeaders: setType }));
    return made.get(dist);
  };

  const server = createServer((request, response) => {
    const address = `http://${HOST}${request.url}`;
    if (!URL.canParse(address)) return answerText(response, 400, 'Not an address\n');
    const { pathname, search } = new URL(address);
    // Before all else: "not changed" (304) is answered without asking for more.
    for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value);

    if (!['GET', 'HEAD'].includes(request.method)) {
      response.setHeader('Allow', 'GET, HEAD');
      return answerText(response, 405, 'Only GET and HEAD\n');
    }
    if (`${pathname}/` === base) return redirect(response, base + search);
    if (!pathname.startsWith(base)) return answerText(response, 404, `Not found; the page is at ${base}\n`);

    const now = folder();
    const path = pathname.slice(base.length - 1);
    if (new RegExp(NOT_FOR_READERS).test(path)) return answerMissing(response, now, path);
    if (isPageWithoutSlash(now, path)) return redirect(response, `${pathname}/${search}`);
    request.url = path + search;
    filesOf(now)(request, response, () => answerMissing(response, now, path));
  });

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      const origin = `http://${HOST}:${server.address().port}`;
      resolve({ server, origin, url: origin + base });
    });
  });
}

function setType(response, path) {
  const extension = path.endsWith('feed.xml') ? 'atom' : path.split('.').at(-1);
  if (contentTypes[extension]) response.setHeader('Content-Type', contentTypes[extension]);
}

function answerMissing(response, dist, path) {
  const file = (name) => join(dist, name);
  if (existsSync(file('404.html'))) return answerPage(response, 404, file('404.html'));
  if (isFilePath(path)) return answerText(response, 404, 'Not found\n');
  // While it is being worked on, one page draws all others.
  if (existsSync(file('index.html'))) return answerPage(response, 200, file('index.html'));
  answerText(response, 503, 'Nothing is built yet: make build\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const port = Number(process.env.PORT ?? 8080);
  try {
    const { url } = await serve({
      port,
      base: process.env.BASE,
      dist: process.env.DIST,
      dev: Boolean(process.env.DEV),
    });
    console.log(`Activity Atlas is at ${url} (stop with Ctrl-C)`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is in use. Stop what uses it, or choose another: PORT=8081 make serve`);
    process.exit(1);
  }
}
