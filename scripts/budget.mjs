// What a first visit downloads, with what the service worker keeps for the next: opens the built page with an
// empty cache, compresses every answer as a good host would (Brotli, quality 11), and fails when the sum is over
// the budget for the largest page, another origin is asked, or that page with its style does not fit into the first
// round trip.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { serve } from './serve.mjs';

const BUDGET_BYTES = 150_000;
// What a server may send before it hears back (RFC 6928: ten segments), less the headers.
const FIRST_PAINT_BYTES = 14_000;
const compressedSize = (body) =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  }).length;

const { server, origin, url } = await serve({ port: 0 });
const asked = new Set();
server.on('request', (request) => asked.add(new URL(request.url, origin).pathname));
const browser = await chromium.launch(launchOptions);
const page = await browser.newPage();
const elsewhere = [];
page.on('request', (request) => {
  const { protocol, origin: asked } = new URL(request.url());
  if (protocol.startsWith('http') && asked !== origin) elsewhere.push(request.url());
});
await page.goto(url, { waitUntil: 'networkidle' });
// What it keeps for the next visit it downloads too. The manifest is only read by browsers with a window.
await page.evaluate(() => navigator.serviceWorker.ready);
const manifest = await page.getAttribute('link[rel=manifest]', 'href');
asked.add(new URL(manifest, url).pathname);

const files = [];
for (const pathname of asked) {
  const response = await fetch(origin + pathname);
  const body = Buffer.from(await response.arrayBuffer());
  files.push({ pathname, status: response.status, plain: body.length, compressed: compressedSize(body) });
}
await browser.close();
server.close();

const total = files.reduce((sum, file) => sum + file.compressed, 0);
const number = (value) => value.toLocaleString('en').padStart(10);
files.sort((a, b) => b.compressed - a.compressed);
console.log(`${'plain'.padStart(10)}${'brotli'.padStart(10)}  file`);
for (const { pathname, status, plain, compressed } of files) {
  console.log(`${number(plain)}${number(compressed)}  ${pathname}${status === 200 ? '' : `  (status ${status})`}`);
}
console.log(`${' '.repeat(10)}${number(total)}  in all, of ${BUDGET_BYTES.toLocaleString('en')} bytes allowed`);

for (const address of elsewhere) console.error(`budget: asked another origin: ${address}`);

// A visit may begin on any page, and with the host known (as in the build for a folder) pages have more to say.
// HTML and style are all that the first paint needs.
const folders = ['dist', 'target/sub-path'].filter(existsSync);
const entries = folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }));
const sizes = entries
  .filter((entry) => entry.isFile())
  .filter(({ name }) => name.endsWith('.html'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path, compressed: compressedSize(readFileSync(path)) }))
  .sort((a, b) => b.compressed - a.compressed);
const home = files.find(({ pathname }) => pathname === '/').compressed;
const largestVisit = total - home + sizes[0].compressed;
console.log(`${' '.repeat(10)}${number(largestVisit)}  in all for a visit that begins at ${sizes[0].path}`);
if (largestVisit > BUDGET_BYTES) console.error(`budget: ${(largestVisit - BUDGET_BYTES).toLocaleString('en')} bytes over`);

const style = files.find(({ pathname }) => pathname.endsWith('.css')).compressed;
const firstPaint = sizes[0].compressed + style;
console.log(`${' '.repeat(10)}${number(firstPaint)}  for the first paint of ${sizes[0].path}, of ${FIRST_PAINT_BYTES.toLocaleString('en')}`);
if (firstPaint > FIRST_PAINT_BYTES) console.error('budget: the first paint needs more than the first round trip');

process.exitCode = elsewhere.length || firstPaint > FIRST_PAINT_BYTES || largestVisit > BUDGET_BYTES ? 1 : 0;
