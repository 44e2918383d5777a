// Lighthouse's scores, as a telephone on a slow network sees the built site: make lighthouse
//   RUNS=3   how often each page is measured; the median counts
// Fails below the scores that docs/performance.md promises.
import { mkdirSync, writeFileSync } from 'node:fs';
import lighthouse from 'lighthouse';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { serve } from './serve.mjs';

const PAGES = { home: '', activity: 'activities/vienna-symposium/', section: 'sections/part-three-a/' };
const LEAST = { performance: 0.99, accessibility: 1, 'best-practices': 1, seo: 1 };
const FOLDER = 'target/lighthouse';
const runs = Number(process.env.RUNS ?? 3);

const { server, url } = await serve({ port: 0 });
const port = 9222 + (process.pid % 1000);
const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, `--remote-debugging-port=${port}`] });
mkdirSync(FOLDER, { recursive: true });
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

let isBelow = false;
console.log('page      performance  accessibility  best practices  SEO   first paint  largest  blocked  shift   bytes');
for (const [name, path] of Object.entries(PAGES)) {
  const results = [];
  for (let run = 0; run < runs; run++) {
    const { lhr, report } = await lighthouse(url + path, { port, output: 'html', logLevel: 'error' });
    results.push(lhr);
    writeFileSync(`${FOLDER}/${name}.html`, report);
  }
  const scores = Object.keys(LEAST).map((category) => median(results.map((lhr) => lhr.categories[category].score)));
  const audit = (id) => median(results.map((lhr) => lhr.audits[id].numericValue));
  const milliseconds = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map((id) => `${Math.round(audit(id))} ms`);
  const shift = audit('cumulative-layout-shift').toFixed(3);
  const bytes = Math.round(audit('total-byte-weight')).toLocaleString('en');
  console.log([name.padEnd(9), ...scores.map((score) => String(Math.round(score * 100)).padEnd(12)), ...milliseconds, shift, bytes].join('  '));
  for (const [index, [category, least]] of Object.entries(LEAST).entries()) {
    if (scores[index] >= least) continue;
    isBelow = true;
    console.error(`lighthouse: ${name}: ${category} is ${scores[index] * 100}, not ${least * 100}; ${FOLDER}/${name}.html says why`);
  }
}
await browser.close();
server.close();
process.exitCode = isBelow ? 1 : 0;
