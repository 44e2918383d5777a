// For tests of what the service worker keeps: a host that can be switched off, can change its files, and notes what
// it is asked for; and a later version of the site.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameByContents } from '../../scripts/named_by_contents.mjs';
import { packedReportOf } from '../../scripts/packed_report.mjs';
import { writeWorker } from '../../scripts/service_worker/write_worker.mjs';
import { serve } from '../../scripts/serve.mjs';
import { expect, test as base } from './fixtures.mjs';
import { activity, report } from './report.mjs';

const DIST = process.env.DIST ?? 'dist';

export const test = base.extend({
  serviceWorkers: 'allow',
  // host.dist     the folder that is served
  // host.asked    the paths that it was asked for
  // host.before   (request) => what it waits for before it answers
  // host.instead  (request, response) => whether it answered in another way
  host: async ({}, use) => {
    const host = { dist: DIST, asked: [], before: () => {}, instead: () => false };
    const start = async (port) => {
      const { server, origin } = await serve({ port, dist: () => host.dist });
      const [answer] = server.listeners('request');
      server.removeListener('request', answer).on('request', async (request, response) => {
        host.asked.push(request.url);
        await host.before(request);
        if (!host.instead(request, response)) answer(request, response);
      });
      Object.assign(host, { server, origin });
    };
    host.stop = () => {
      host.server.closeAllConnections();
      return new Promise((resolve) => host.server.close(resolve));
    };
    host.start = () => start(Number(new URL(host.origin).port));
    await start(0);
    await use(host);
    if (host.server.listening) await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.origin),

  // A folder that is gone after the test, with a copy of the build.
  copy: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-copy-'));
    cpSync(DIST, folder, { recursive: true });
    // They would be served in place of what a test changes.
    for (const name of readdirSync(folder, { recursive: true })) {
      if (/\.(br|gz)$/.test(name)) rmSync(join(folder, name));
    }
    await use(folder);
    rmSync(folder, { recursive: true });
  },

  // The copy as a later version of the site: it has another title, and an activity more.
  next: async ({ copy }, use) => {
    const id = 'coastal-survey';
    const later = structuredClone(report);
    later.title = { en: 'The second version' };
    later.activities.push({ ...structuredClone(activity('vienna-symposium')), id, title: { en: 'Coastal survey' } });
    const page = join(copy, 'activities', id);
    cpSync(join(copy, 'activities/vienna-symposium'), page, { recursive: true });
    replaceFile(copy, fileOf(copy, /^data\/report-/), packedReportOf(later));
    writeWorker(copy);
    await use({ folder: copy, title: later.title.en, activity: { id, title: 'Coastal survey' } });
  },
});

export { expect };

// The name of a file that is named by its contents.
export const fileOf = (folder, pattern) => readdirSync(folder, { recursive: true }).find((name) => pattern.test(name));

// Gives a file other contents and the name that follows from them, in all pages too.
export function replaceFile(folder, name, contents) {
  const renamed = nameByContents(name, contents);
  rmSync(join(folder, name));
  writeFileSync(join(folder, renamed), contents);
  for (const page of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'))) {
    const file = join(folder, page);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(name, renamed));
  }
}

// A first visit, until all is kept.
export async function visit(page, path = '/') {
  await page.goto(path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active.state === 'activated');
}

// Which versions are kept, each with the paths of its files.
export const keptVersions = (page) =>
  page.evaluate(async () => {
    const versions = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      versions[name] = requests.map(({ url }) => new URL(url).pathname);
    }
    return versions;
  });
