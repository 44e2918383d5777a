// What the atlas weighs for a reader, compressed as a good host would (Brotli, quality 11): make budget
//   the fixed part of a first visit   all that is downloaded, and kept for the next visit, whatever the report: of a
//                                     site whose report has no activity, without its data file
//   the first paint                   HTML and style of the largest page of the site as it was built
//   bytes an activity                 the data file of a report of 1,000 activities or more
// Fails when the fixed part or the first paint of the shipped report is over its limit, or another origin is asked.
// Larger reports are only measured: node scripts/budget.mjs FOLDER… does so for other built sites too.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { serve } from './serve.mjs';
import { writeOtherSite } from './write_site.mjs';

const FIXED_BYTES = { limit: 160_000, aim: 150_000 };
// What a server may send before it hears back (RFC 6928: ten segments), less the headers.
const FIRST_PAINT_BYTES = 14_000;
// From here on an activity weighs about the same, whatever else the report holds.
const MANY_ACTIVITIES = 1_000;
const WITHOUT_ACTIVITIES = { report: 'tests/fixtures/no-activities.json', folder: 'target/site-without-activities' };
const BUILDS = ['dist', 'target/sub-path', ...process.argv.slice(2)].filter((folder) => existsSync(folder));

const DATA = /^\/?data\/report-.*\.json$/;
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
const compressedSize = (body) =>
  brotliCompressSync(body, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: body.length } }).length;
const written = (value) => value.toLocaleString('en');
const number = (value) => written(value).padStart(10);

let isOver = false;
function fail(why) {
  isOver = true;
  console.error(`budget: ${why}`);
}

await writeOtherSite({ dist: 'dist', base: '/', ...WITHOUT_ACTIVITIES });
const files = await firstVisit(WITHOUT_ACTIVITIES.folder);
printFixedPart(files.sort((a, b) => b.compressed - a.compressed));
for (const folder of BUILDS) printBuild(folder);
process.exitCode = isOver ? 1 : 0;

// All that a browser with an empty cache asks for: { pathname, status, plain, compressed }, in bytes.
async function firstVisit(dist) {
  const { server, origin, url } = await serve({ port: 0, dist });
  const asked = new Set();
  const pathOf = (path) => (URL.canParse(path, origin) ? new URL(path, origin).pathname : path);
  server.on('request', (request) => asked.add(pathOf(request.url)));
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage();
  page.on('request', (request) => {
    const { protocol, origin: other } = new URL(request.url());
    if (protocol.startsWith('http') && other !== origin) fail(`asked another origin: ${request.url()}`);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  // What it keeps for the next visit it downloads too. The manifest is only read by browsers with a window.
  await page.evaluate(() => navigator.serviceWorker.ready);
  asked.add(pathOf(await page.getAttribute('link[rel=manifest]', 'href')));

  const visited = [];
  for (const pathname of asked) {
    const response = await fetch(origin + pathname);
    const body = Buffer.from(await response.arrayBuffer());
    visited.push({ pathname, status: response.status, plain: body.length, compressed: compressedSize(body) });
  }
  await browser.close();
  server.close();
  return visited;
}

function printFixedPart(files) {
  console.log(`${'plain'.padStart(10)}${'brotli'.padStart(10)}  file`);
  for (const { pathname, status, plain, compressed } of files) {
    const note = DATA.test(pathname) ? '  (not counted: the data)' : '';
    console.log(`${number(plain)}${number(compressed)}  ${pathname}${note}`);
    if (status !== 200) fail(`${pathname} has status ${status}`);
  }
  const fixed = files.filter(({ pathname }) => !DATA.test(pathname));
  const total = fixed.reduce((sum, file) => sum + file.compressed, 0);
  const { limit, aim } = FIXED_BYTES;
  const distance = total > aim ? `${written(total - aim)} over` : `${written(aim - total)} under`;
  console.log(`${' '.repeat(10)}${number(total)}  the fixed part of a first visit, of ${written(limit)}; ${distance} the aim of ${written(aim)}`);
  if (total > limit) fail(`the fixed part of a first visit is ${written(total - limit)} bytes over`);
}

function printBuild(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  const sizeOf = (path) => compressedSize(readFileSync(path));
  const [largest] = paths
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, compressed: sizeOf(path) }))
    .sort((a, b) => b.compressed - a.compressed);
  const firstPaint = largest.compressed + sizeOf(paths.find((path) => path.endsWith('.css')));
  console.log(`${' '.repeat(10)}${number(firstPaint)}  for the first paint of ${largest.path}, of ${written(FIRST_PAINT_BYTES)}`);

  const data = paths.find((path) => DATA.test(path.slice(folder.length)));
  const { activities } = JSON.parse(readFileSync(join(folder, 'data/report.json'), 'utf8'));
  if (activities.length < MANY_ACTIVITIES) {
    console.log(`${' '.repeat(10)}${number(sizeOf(data))}  for the data of ${folder}`);
    if (firstPaint > FIRST_PAINT_BYTES) fail('the first paint needs more than the first round trip');
  } else {
    const each = (sizeOf(data) / activities.length).toFixed(1);
    console.log(`${each.padStart(20)}  an activity for the data of ${folder}, which has ${written(activities.length)}`);
  }
}
