// The second visit starts without the network, every page works without a connection, and a new version is taken
// as a whole.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorker } from '../../scripts/service_worker/write_worker.mjs';
import { serve } from '../../scripts/serve.mjs';
import { atlas, listed } from './atlas.mjs';
import { expect, programRuns, test as base } from './fixtures.mjs';
import { activities, countLine, report, text } from './report.mjs';

// A host that can be switched off, and to another folder; it notes what it is asked for.
const test = base.extend({
  serviceWorkers: 'allow',
  host: async ({}, use) => {
    const host = { dist: 'dist', asked: [] };
    const start = async (port) => {
      const { server, origin } = await serve({ port, dist: () => host.dist });
      server.on('request', (request) => host.asked.push(request.url));
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
});

test.use({ expectedProblem: /ERR_CONNECTION_REFUSED|ERR_FAILED|Failed to load resource|ServiceWorker/ });

const workerRuns = (page) => page.evaluate(async () => (await navigator.serviceWorker.ready).active.state);

async function visit(page) {
  await page.goto('/');
  expect(await workerRuns(page)).toMatch(/activat/);
}

test('the second visit asks the network for nothing that it shows', async ({ page, host }) => {
  await visit(page);
  host.asked.length = 0;
  await page.goto('/activities/vienna-symposium/?status=done');
  await expect(atlas(page).detail('Vienna Symposium')).toBeVisible();
  await page.waitForLoadState('networkidle');
  // It looks for a new version, and no more.
  expect(host.asked.filter((path) => path !== '/sw.js')).toEqual([]);
});

test('without a connection every page works', { tag: '@desktop' }, async ({ page, host }) => {
  test.slow();
  await visit(page);
  await host.stop();
  const pages = [
    ...report.activities.map((item) => [`/activities/${item.id}/`, text(item.title)]),
    ...report.sections.map((section) => [`/sections/${section.id}/`, text(section.title)]),
    ['/about/', 'About'],
    ['/no/such/page', 'Page not found'],
  ];
  for (const [path, heading] of pages) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect.soft(page.getByRole('heading', { level: 1 })).toContainText(heading);
    });
  }
  await page.goto('/?q=vienna&theme=new-technologies');
  await expect(listed(atlas(page).list)).toHaveText(['Vienna Symposium']);
  await page.reload();
  await expect(listed(atlas(page).list)).toHaveText(['Vienna Symposium']);
});

test('without a connection a close view has the coarse coastline', { tag: '@desktop' }, async ({ page, host }) => {
  await visit(page);
  await host.stop();
  const answered = page.waitForResponse(/\/basemap\/fine-/);
  await page.goto('/?map=3/48/10');
  const answer = await answered;
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('id="land"');
});

// A build with another title, as the next version of a site would have it.
function nextVersion() {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-next-'));
  cpSync('dist', folder, { recursive: true });
  const data = join(folder, 'data');
  const old = readdirSync(data).find((name) => /^report-\w{16}\.json$/.test(name));
  const changed = readFileSync(join(data, old), 'utf8').replaceAll(text(report.title), 'The second version');
  const hash = createHash('sha256').update(changed).digest('hex').slice(0, 16);
  writeFileSync(join(data, old), changed);
  renameSync(join(data, old), join(data, `report-${hash}.json`));
  for (const entry of readdirSync(folder, { recursive: true })) {
    if (/\.(br|gz)$/.test(entry)) rmSync(join(folder, entry));
    if (!entry.endsWith('.html')) continue;
    const file = join(folder, entry);
    const html = readFileSync(file, 'utf8').replaceAll(text(report.title), 'The second version');
    writeFileSync(file, html.replaceAll(old, `report-${hash}.json`));
  }
  writeWorker(folder, '/');
  return { folder, oldReport: `/data/${old}` };
}

test.describe('a new version', { tag: '@desktop' }, () => {
  const line = (page) => page.getByRole('status').filter({ hasText: 'new version' });

  test('is offered, and taken as a whole when the reader wants it', async ({ page, host, context }) => {
    await visit(page);
    const { folder, oldReport } = nextVersion();
    host.dist = folder;
    host.asked.length = 0;
    await page.reload();
    await expect(page).toHaveTitle(text(report.title));
    await expect(line(page)).toBeVisible();
    const other = await context.newPage();
    await other.goto('/about/');
    await programRuns(other);
    await expect(other).toHaveTitle(`About – ${text(report.title)}`);
    expect(host.asked).not.toContain(oldReport);

    await line(page).getByRole('button', { name: 'Show it' }).click();
    await expect(page).toHaveTitle('The second version');
    await programRuns(page);
    await expect(line(page)).toBeHidden();
    await expect(atlas(page).count).toHaveText(countLine(activities));
    // What else is open goes on with the new one.
    await expect(other).toHaveTitle('About – The second version');
    const kept = await page.evaluate(async () => {
      const [name, ...others] = await caches.keys();
      return { others, files: (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname) };
    });
    expect(kept.others).toEqual([]);
    expect(kept.files).not.toContain(oldReport);
    rmSync(folder, { recursive: true });
  });

  test('that is not whole is not taken', async ({ page, host }) => {
    await visit(page);
    const { folder } = nextVersion();
    const data = readdirSync(join(folder, 'data')).find((name) => name.startsWith('report-'));
    rmSync(join(folder, 'data', data));
    host.dist = folder;
    await page.reload();
    await page.waitForLoadState('networkidle');
    await expect(line(page)).toBeHidden();
    await host.stop();
    await page.goto('/about/');
    await expect(page).toHaveTitle(`About – ${text(report.title)}`);
    rmSync(folder, { recursive: true });
  });
});

test('where service workers are refused, the page works', { tag: '@desktop' }, async ({ page }) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  });
  await page.goto('/');
  await expect(atlas(page).count).toHaveText(countLine(activities));
});
