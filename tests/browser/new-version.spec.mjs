// How a new version of the site reaches those who have kept an older one: whole, and when they want it.
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorker } from '../../scripts/service_worker/write_worker.mjs';
import { atlas } from './atlas.mjs';
import { programRuns } from './fixtures.mjs';
import { expect, fileOf, keptVersions, replaceFile, test, visit } from './host.mjs';
import { report, text } from './report.mjs';

const line = (page) => page.locator('#new-version');
const takeNew = (page) => page.getByRole('status').getByRole('button', { name: 'Show it' }).click();
const oldTitle = text(report.title);

// The line is over the page until one has scrolled to its end.
const expectNothingHidden = (page) =>
  expect
    .poll(() =>
      page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        const [app, line] = ['app', 'new-version'].map((id) => document.getElementById(id).getBoundingClientRect());
        return app.bottom - line.top;
      }),
    )
    .toBeLessThanOrEqual(0.5);

test.describe('a new version', { tag: '@desktop' }, () => {
  test('is offered, and taken as a whole when the reader wants it', async ({ page, host, context, next }) => {
    await visit(page);
    await expect(line(page)).toBeHidden();
    const oldReport = `/${fileOf(host.dist, /^data\/report-/)}`;
    host.dist = next.folder;
    host.asked.length = 0;
    await page.reload();
    await expect(page).toHaveTitle(oldTitle);
    await expect(line(page)).toBeVisible();
    await expectNothingHidden(page);
    const other = await context.newPage();
    await other.goto('/about/');
    await programRuns(other);
    await expect(other).toHaveTitle(`About – ${oldTitle}`);
    await expect(line(other)).toBeVisible();

    await takeNew(page);
    await expect(page).toHaveTitle(next.title);
    await programRuns(page);
    await expect(line(page)).toBeHidden();
    await expect(atlas(page).count).toHaveText(/19 activities/);
    // What else is open goes on with the new one.
    await expect(other).toHaveTitle(`About – ${next.title}`);
    const versions = Object.values(await keptVersions(page));
    expect(versions).toHaveLength(1);
    expect(versions[0]).not.toContain(oldReport);
    expect(host.asked).not.toContain(oldReport);
  });

  test('is offered in what is opened while it arrives, too', async ({ page, host, context, next }) => {
    await visit(page);
    host.dist = next.folder;
    let release;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    host.before = (request) => request.url === '/shell.html' && held;
    await page.reload();
    await expect.poll(() => host.asked.filter((path) => path === '/shell.html')).toHaveLength(2);
    const other = await context.newPage();
    await other.goto('/about/');
    await programRuns(other);
    await expect(line(other)).toBeHidden();
    release();
    await expect(line(page)).toBeVisible();
    await expect(line(other)).toBeVisible();
  });

  test('is taken by itself when no page of the old one is open', async ({ page, host, context, next }) => {
    await visit(page);
    host.dist = next.folder;
    await page.reload();
    await expect(line(page)).toBeVisible();
    await page.close();
    const later = await context.newPage();
    // A page that comes while the old one is still being closed gets the old version and holds on to it, so that no
    // page may be open between two tries.
    await expect(async () => {
      await later.goto('/');
      await programRuns(later);
      const title = await later.title();
      await later.goto('about:blank');
      expect(title).toBe(next.title);
    }).toPass();
  });

  test('has pages that the old one lacks, and they are shown at once', async ({ page, host, next }) => {
    await visit(page);
    host.dist = next.folder;
    await page.goto(`/activities/${next.activity.id}/`);
    await expect(atlas(page).detail(next.activity.title)).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(next.title));
  });

  test.describe('takes files away', () => {
    test.use({ expectedProblem: /404 \(Not Found\)/ });

    test('and the old one goes on without them', async ({ page, host, next }) => {
      await visit(page);
      rmSync(join(next.folder, fileOf(next.folder, /^basemap\/fine-/)));
      host.dist = next.folder;
      const answered = page.waitForResponse(/\/basemap\/fine-/);
      await page.goto('/?map=3/48/10');
      const answer = await answered;
      expect(answer.status()).toBe(200);
      expect(await answer.text()).toContain('id="land"');
    });

    test('is not taken if it is not whole', async ({ page, host, next }) => {
      await visit(page);
      rmSync(join(next.folder, fileOf(next.folder, /^data\/report-/)));
      host.dist = next.folder;
      await page.reload();
      await page.waitForLoadState('networkidle');
      await expect(line(page)).toBeHidden();
      await page.goto('/about/');
      await expect(page).toHaveTitle(`About – ${oldTitle}`);
    });
  });

  test('is not taken while the host has the old shell', async ({ page, host, next }) => {
    await visit(page);
    const oldShell = readFileSync(join(host.dist, 'shell.html'));
    host.dist = next.folder;
    host.instead = (request, response) =>
      request.url === '/shell.html' && response.writeHead(200, { 'Content-Type': 'text/html' }).end(oldShell);
    host.asked.length = 0;
    await page.reload();
    await expect.poll(() => host.asked).toContain('/shell.html');
    await page.waitForLoadState('networkidle');
    await expect(line(page)).toBeHidden();
    host.instead = () => false;
    await page.reload();
    await expect(line(page)).toBeVisible();
    await takeNew(page);
    await expect(page).toHaveTitle(next.title);
  });

  test.describe('that does not start', () => {
    test.use({ expectedProblem: /WebAssembly|CompileError|^uncaught: $/, waitsForProgram: false });

    test('leaves whole pages to read', async ({ page, host, next }) => {
      await visit(page);
      const wasm = fileOf(next.folder, /\.wasm$/);
      const path = join(next.folder, wasm);
      truncateSync(path, 1000);
      replaceFile(next.folder, wasm, readFileSync(path));
      writeWorker(next.folder);
      host.dist = next.folder;
      await page.reload();
      await takeNew(page);
      const alert = page.getByRole('alert');
      await expect(alert).toHaveText('The atlas could not be loaded. Please reload the page.');
      await expect(page.getByRole('main')).toBeHidden();
      await page.reload();
      await expect(alert).toBeVisible();
      await expect(page.getByRole('main')).toContainText('Vienna Symposium');
    });
  });
});

test('the worker of docs/offline.md removes all that was kept', { tag: '@desktop' }, async ({ page, host, copy }) => {
  await visit(page);
  const [, remover] = /```js\n([^]*?)```/.exec(readFileSync('docs/offline.md', 'utf8'));
  writeFileSync(join(copy, 'sw.js'), remover);
  host.dist = copy;
  await page.reload();
  await expect.poll(() => keptVersions(page).catch(() => undefined)).toEqual({});
  host.asked.length = 0;
  await page.goto('/about/');
  expect(host.asked).toContain('/about/');
});
