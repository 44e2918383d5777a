// What a first visit downloads: opens the built page with an empty cache, compresses every answer as a good
// host would (Brotli, quality 11), and fails when the sum is over the budget or another origin is asked.
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { serve } from './serve.mjs';

const BUDGET_BYTES = 150_000;
const compressedSize = (body) =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  }).length;

const { server, origin, url } = await serve({ port: 0 });
const browser = await chromium.launch(launchOptions);
const page = await browser.newPage();
const answers = [];
const elsewhere = [];
page.on('request', (request) => {
  const { protocol, origin: asked } = new URL(request.url());
  if (protocol.startsWith('http') && asked !== origin) elsewhere.push(request.url());
});
page.on('response', (response) => answers.push(response));
await page.goto(url, { waitUntil: 'networkidle' });

const files = [];
for (const response of answers) {
  const body = await response.body();
  const { pathname } = new URL(response.url());
  files.push({ pathname, status: response.status(), plain: body.length, compressed: compressedSize(body) });
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
if (total > BUDGET_BYTES) console.error(`budget: ${(total - BUDGET_BYTES).toLocaleString('en')} bytes over`);
process.exitCode = elsewhere.length || total > BUDGET_BYTES ? 1 : 0;
