// Serves the built page as a host would, with every header of headers.mjs: node scripts/serve.mjs
//   PORT=8080   BASE=/sub/ (where the page was built to sit)   DIST=dist   DEV=1 (files may change)
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { cacheControl, securityHeaders } from './headers.mjs';

const HOST = '127.0.0.1';
// The pages that the program itself draws; any other path is the "not found" page.
const PAGE_PATHS = [/^\/$/, /^\/activities\/[^/]+\/?$/, /^\/sections\/[^/]+\/?$/, /^\/about\/?$/];
// What a program asks for, not a reader: a page in its place would only hide the mistake.
const isFilePath = (path) => /^\/(data|basemap)\//.test(path) || /\.[^/]+$/.test(path);

function answer(response, status, type, body) {
  response.writeHead(status, { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': 'no-cache' });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

// Resolves to { server, origin, url } once it listens; port 0 takes a free one.
export function serve({ port = 8080, base = '/', dist = 'dist', dev = false } = {}) {
  const files = sirv(dist, {
    dev,
    etag: true,
    setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControl(path)),
  });

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const address = `http://${HOST}${request.url}`;
    if (!URL.canParse(address)) return answer(response, 400, 'text/plain', 'Not an address\n');
    const { pathname, search } = new URL(address);

    if (!['GET', 'HEAD'].includes(request.method)) {
      response.setHeader('Allow', 'GET, HEAD');
      return answer(response, 405, 'text/plain', 'Only GET and HEAD\n');
    }
    if (`${pathname}/` === base) {
      return response.writeHead(308, { Location: base + search }).end();
    }
    if (!pathname.startsWith(base)) {
      return answer(response, 404, 'text/plain', `Not found; the page is at ${base}\n`);
    }

    const path = pathname.slice(base.length - 1);
    request.url = path + search;
    files(request, response, () => {
      if (isFilePath(path)) return answer(response, 404, 'text/plain', 'Not found\n');
      const page = join(dist, 'index.html');
      if (!existsSync(page)) return answer(response, 503, 'text/plain', 'Nothing is built yet: make build\n');
      const status = PAGE_PATHS.some((page) => page.test(path)) ? 200 : 404;
      answer(response, status, 'text/html', readFileSync(page));
    });
  });

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      const origin = `http://${HOST}:${server.address().port}`;
      resolve({ server, origin, url: origin + base });
    });
  });
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
