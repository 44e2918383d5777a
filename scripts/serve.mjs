// Serves the built site as a host would, with every header of headers.mjs: node scripts/serve.mjs
//   PORT=8080   BASE=/sub/ (where the site was built to sit)   DIST=dist   DEV=1 (files may change)
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { contentTypes, headersFor } from './headers.mjs';

const HOST = '127.0.0.1';
// What a program asks for, not a reader: a page in its place would only hide the mistake.
const isFilePath = (path) => /\.[^/]+$/.test(path);

function answer(response, status, type, body) {
  response.writeHead(status, { 'Content-Type': type });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

// Whether a path without a slash at its end names a folder with a page.
function isFolder(dist, path) {
  try {
    return !path.endsWith('/') && existsSync(join(dist, decodeURIComponent(path), 'index.html'));
  } catch {
    return false;
  }
}

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
    if (!URL.canParse(address)) return answer(response, 400, contentTypes.txt, 'Not an address\n');
    const { pathname, search } = new URL(address);
    for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value);

    if (!['GET', 'HEAD'].includes(request.method)) {
      response.setHeader('Allow', 'GET, HEAD');
      return answer(response, 405, contentTypes.txt, 'Only GET and HEAD\n');
    }
    if (`${pathname}/` === base) {
      return response.writeHead(308, { Location: base + search }).end();
    }
    if (!pathname.startsWith(base)) {
      return answer(response, 404, contentTypes.txt, `Not found; the page is at ${base}\n`);
    }

    const now = folder();
    const path = pathname.slice(base.length - 1);
    // For hosts that read them, not for readers.
    if (/^\/_(headers|redirects)$/.test(path)) return answerMissing(response, now, path);
    if (isFolder(now, path)) {
      return response.writeHead(308, { Location: `${pathname}/${search}` }).end();
    }
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
  const page = (name) => readFileSync(join(dist, name));
  if (existsSync(join(dist, '404.html'))) return answer(response, 404, contentTypes.html, page('404.html'));
  if (isFilePath(path)) return answer(response, 404, contentTypes.txt, 'Not found\n');
  // While it is being worked on, one page draws all others.
  if (existsSync(join(dist, 'index.html'))) return answer(response, 200, contentTypes.html, page('index.html'));
  answer(response, 503, contentTypes.txt, 'Nothing is built yet: make build\n');
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
