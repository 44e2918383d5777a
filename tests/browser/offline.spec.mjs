// What is kept on the first visit: the second starts without the network, and every page works without a connection.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atlas, listed } from './atlas.mjs';
import { expect, fileOf, keptVersions, test, visit } from './host.mjs';
import { activities, countLine, report, text } from './report.mjs';

// What a browser reports when a host does not answer.
const NO_CONNECTION = /ERR_CONNECTION_REFUSED|ERR_FAILED|Failed to load resource|FetchEvent|error occurred when fetching the script/;

test('a first visit downloads nothing twice', async ({ page, host }) => {
  await visit(page);
  await page.waitForLoadState('networkidle');
  expect(host.asked.toSorted()).toEqual([...new Set(host.asked)].toSorted());
  const [files] = Object.values(await keptVersions(page));
  expect(files).toContain('/shell.html');
  expect(files.filter((path) => /fine-|previews/.test(path))).toEqual([]);
});

test('the second visit asks the network for nothing that it shows', async ({ page, host }) => {
  await visit(page);
  for (const path of ['/activities/vienna-symposium/?status=done', '/sections/part-one', '/about/index.html', '/']) {
    host.asked.length = 0;
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    // It looks for a new version, and no more.
    expect(host.asked.filter((path) => path !== '/sw.js')).toEqual([]);
  }
  // Files that people download are not kept.
  await page.evaluate(() => fetch('/data/report.json'));
  expect(host.asked).toContain('/data/report.json');
});

test.describe('without a connection', () => {
  test.use({ expectedProblem: NO_CONNECTION });

  test('every page works', { tag: '@desktop' }, async ({ page, host }) => {
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

  // Programs that make links of addresses in a text take in what ends its sentence.
  const ENDS = ['.', ')', ',', '%20', '%E2%80%8B', '。', '.)', '%', './', '/index.html'];

  for (const path of ['/activities/vienna-symposium', '/sections/part-one']) {
    test(`a link to ${path} is answered with the shell, however it ends`, { tag: '@desktop' }, async ({ page, host }) => {
      await visit(page);
      const shell = readFileSync(join(host.dist, 'shell.html'), 'utf8');
      const expectShell = async (address) => {
        const answer = await page.goto(address);
        expect.soft(answer.status(), address).toBe(200);
        expect.soft(await answer.text(), address).toBe(shell);
      };
      // It is known, so that the network is not even asked.
      for (const end of ENDS) {
        host.asked.length = 0;
        await expectShell(path + end);
        expect.soft(host.asked.filter((asked) => asked.startsWith(path)), end).toEqual([]);
      }
      await host.stop();
      for (const end of ENDS) await expectShell(path + end);
    });
  }

  test('a first visit to an address that is not encoded rightly keeps all', { tag: '@desktop' }, async ({ page, host }) => {
    await visit(page, '/#100%');
    await host.stop();
    await page.goto('/about/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('About');
  });

  test('a close view has the coarse coastline', { tag: '@desktop' }, async ({ page, host }) => {
    await visit(page);
    await host.stop();
    const answered = page.waitForResponse(/\/basemap\/fine-/);
    await page.goto('/?map=3/48/10');
    const answer = await answered;
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain('id="land"');
  });

  test('a close view has the fine coastline if it was seen before', { tag: '@desktop' }, async ({ page, host }) => {
    await visit(page);
    const seen = page.waitForResponse(/\/basemap\/fine-/);
    await page.goto('/?map=3/48/10');
    const fine = await (await seen).text();
    await expect.poll(async () => Object.values(await keptVersions(page)).flat().join()).toContain('/fine-');
    await host.stop();
    const answered = page.waitForResponse(/\/basemap\/fine-/);
    await page.goto('/?map=3/41/14');
    expect(await (await answered).text()).toBe(fine);
  });
});

test.describe('what the kept version does not have', { tag: '@desktop' }, () => {
  test.use({ expectedProblem: /404 \(Not Found\)/ });

  test('is asked of the network, also where something else has that id', async ({ page, host }) => {
    await visit(page);
    const [place] = report.places;
    const [section] = report.sections;
    for (const path of [`/activities/${place.id}/`, `/activities/${section.id}/`, '/sections/vienna-symposium/', `/sections/${place.id}`]) {
      host.asked.length = 0;
      await page.goto(path);
      expect.soft(host.asked, path).toContain(path);
    }
  });
});

test.describe('kept all the same', { tag: '@desktop' }, () => {
  test('where a host redirects from names with an extension', async ({ page, host }) => {
    host.instead = (request, response) => {
      if (request.url === '/shell.html') return response.writeHead(308, { Location: '/shell' }).end();
      if (request.url === '/shell') request.url = '/shell.html';
      return false;
    };
    await visit(page);
    host.asked.length = 0;
    await page.goto('/about/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('About');
    expect(host.asked).not.toContain('/about/');
  });

  test('beside another atlas in a folder of the same host', async ({ page, host, copy }) => {
    cpSync('target/sub-path', join(copy, 'some/folder'), { recursive: true });
    host.dist = copy;
    await visit(page);
    // The first atlas knows no such page, and leaves it to the host.
    host.asked.length = 0;
    await page.goto('/some/folder/about/');
    expect(host.asked).toContain('/some/folder/about/');
    await page.waitForFunction(async () => {
      const { scope, active } = await navigator.serviceWorker.ready;
      return scope.endsWith('/some/folder/') && active.state === 'activated';
    });
    const names = Object.keys(await keptVersions(page)).map((name) => name.replace(/\w{16}$/, ''));
    expect(names).toEqual([`atlas ${host.origin}/ `, `atlas ${host.origin}/some/folder/ `]);

    host.asked.length = 0;
    for (const path of ['/some/folder/about/', '/about/']) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
    }
    expect(host.asked.filter((path) => !path.endsWith('/sw.js'))).toEqual([]);
  });
});

test.describe('the page works', { tag: '@desktop' }, () => {
  test('where service workers are refused', async ({ page }) => {
    await page.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    });
    await page.goto('/');
    await expect(atlas(page).count).toHaveText(countLine(activities));
  });

  test('where there are none', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
    });
    await page.goto('/');
    await expect(atlas(page).count).toHaveText(countLine(activities));
  });

  test('where a browser has thrown away what was kept', async ({ page, host }) => {
    await visit(page);
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    for (const path of ['/about/', '/activities/vienna-symposium/']) {
      host.asked.length = 0;
      await page.goto(path);
      expect(host.asked).toContain(path);
    }
    await expect(atlas(page).detail('Vienna Symposium')).toBeVisible();
  });

  test('where a part of it was thrown away', async ({ page, host }) => {
    await visit(page);
    const wasm = `/${fileOf(host.dist, /\.wasm$/)}`;
    await page.evaluate(async (path) => (await caches.open((await caches.keys())[0])).delete(path), wasm);
    await page.goto('/activities/vienna-symposium/');
    await expect(atlas(page).detail('Vienna Symposium')).toBeVisible();
    // And is kept again.
    await expect.poll(async () => Object.values(await keptVersions(page)).flat()).toContain(wasm);
  });
});
