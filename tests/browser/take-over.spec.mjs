// The program takes the place of the page that was served: at once, without anything moving, and with all that
// the reader has done meanwhile.
import { atlas, listed } from './atlas.mjs';
import { expect, programRuns, test } from './fixtures.mjs';
import { activities, countLine, failReport, report, serveFile, text } from './report.mjs';

test.use({ waitsForProgram: false });

// Holds the program back until the returned function is called.
async function holdProgram(page) {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return async () => {
    release();
    await programRuns(page);
  };
}

// Sums the layout shifts from the beginning on (Layout Instability API).
const watchShifts = (page) =>
  page.addInitScript(() => {
    window.shifts = [];
    const note = (list) => window.shifts.push(...list.getEntries().map(({ value, sources }) => ({
      value,
      moved: sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 80)),
    })));
    new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
  });

const PAGES = ['/', '/activities/vienna-symposium/', '/sections/part-three-a/#p5-crescer-em-paz', '/about/'];
const SIZES = [
  [320, 700], [390, 844], [700, 900], [820, 1100], [1100, 800], [1366, 768], [1440, 900], [1920, 1080],
];

for (const path of PAGES) {
  test(`nothing moves: ${path}`, { tag: '@desktop' }, async ({ page }) => {
    test.slow();
    await watchShifts(page);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      // A fragment alone would not load the page anew.
      await page.goto('about:blank');
      const release = await holdProgram(page);
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      await page.screenshot();
      await release();
      // What the program draws first is on the screen.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
      expect.soft(await page.evaluate(() => window.shifts), `${width} × ${height}`).toEqual([]);
      await page.unroute('**/*.wasm');
    }
  });
}

test('slowly, on a slow machine and network: what is typed, opened, scrolled and focused stays', async ({ page }) => {
  test.slow();
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // A telephone's (milliseconds, bytes per second).
  const network = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
  await client.send('Network.emulateNetworkConditions', { offline: false, ...network });
  const release = await holdProgram(page);
  await page.goto('/', { waitUntil: 'domcontentloaded' });
  const { search, filters, list, count } = atlas(page);
  // In a narrow window the facets are behind a button, which is the program's.
  const open = await filters.getByText('Themes by section').isVisible();
  if (open) await filters.getByText('Themes by section').click();
  await search.pressSequentially('vien');
  await release();
  await page.keyboard.type('na');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('vienna');
  await expect(listed(list)).toHaveText(['Vienna Symposium']);
  await expect(count).toHaveText(`${countLine([1])}, 2 passages`);
  await expect(filters.getByRole('table')).toBeVisible({ visible: open });
  await expect(page).toHaveURL('/?q=vienna');
});

test('where the reader has scrolled to, and what they have selected', async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto('/sections/part-three-a/', { waitUntil: 'domcontentloaded' });
  const paragraph = page.locator('#p6 .retelling > p');
  await paragraph.scrollIntoViewIfNeeded();
  const selected = await paragraph.evaluate((element) => {
    getSelection().selectAllChildren(element);
    return getSelection().toString();
  });
  const scrolled = await page.evaluate(() => window.scrollY);
  await release();
  expect(await page.evaluate(() => getSelection().toString())).toBe(selected);
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
});

test('a list that scrolls by itself, and the focus in it', { tag: '@desktop' }, async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto('/', { waitUntil: 'domcontentloaded' });
  const last = listed(atlas(page).list).last();
  await last.focus();
  const top = () => last.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await top();
  await release();
  await expect(last).toBeFocused();
  expect(await top()).toBe(before);
});

test('a press that has begun ends where it began', { tag: '@desktop' }, async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto('/', { waitUntil: 'domcontentloaded' });
  await listed(atlas(page).list).filter({ hasText: 'Vienna Symposium' }).hover();
  await page.mouse.down();
  const released = release();
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm')))).toBe(true);
  await page.mouse.up();
  await released;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vienna Symposium');
});

test('what the address asks for is honoured', async ({ page }) => {
  await page.goto('/?status=ongoing&q=youth');
  const found = activities.filter((item) => item.status === 'ongoing' && /youth/i.test(JSON.stringify(item)));
  await expect(atlas(page).count).toContainText(countLine(found));
  await expect(atlas(page).search).toHaveValue('youth');
});

async function expectWholePage(page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vienna Symposium');
  await expect(atlas(page).detail('Vienna Symposium')).toContainText('March 2025');
  await expect(listed(atlas(page).list).filter({ hasText: 'Vienna Symposium' })).toBeVisible();
}

const line = (page) => page.getByRole('alert');

// Lets only half of a file arrive.
const halve = (page, name) =>
  page.route(`**/${name}`, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
  });

test.describe('when something does not arrive, the page stays, with one line', () => {
  test.use({ expectedProblem: /Failed to load resource|ERR_|WebAssembly|CompileError|SyntaxError|Failed to fetch|^uncaught: $/ });

  test('the program', { tag: '@desktop' }, async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto('/activities/vienna-symposium/');
    await expect(line(page)).toHaveText('The atlas could not be loaded. Please reload the page.');
    await expectWholePage(page);
  });

  test('the report', { tag: '@desktop' }, async ({ page }) => {
    await failReport(page, (route) => route.fulfill({ status: 503 }));
    await page.goto('/activities/vienna-symposium/');
    await expect(line(page)).toContainText('answered 503');
    await expectWholePage(page);
  });

  test('the connection, before the report is there', { tag: '@desktop' }, async ({ page }) => {
    await failReport(page, (route) => route.abort('internetdisconnected'));
    await page.goto('/activities/vienna-symposium/');
    await expect(line(page)).toContainText('Check your connection');
    await expectWholePage(page);
  });

  for (const name of ['*_bg-*.wasm', 'activity-atlas-*.js', 'boot-*.js', 'data/report-*.json']) {
    test(`half of ${name}`, { tag: '@desktop' }, async ({ page }) => {
      await halve(page, name);
      await page.goto('/activities/vienna-symposium/');
      // Without the boot script there is nobody to say it.
      if (!name.startsWith('boot')) await expect(line(page)).toBeVisible();
      await expectWholePage(page);
    });
  }

  test('half of the coastline: all else is there and works', { tag: '@desktop' }, async ({ page }) => {
    await halve(page, 'basemap/coarse-*.svg');
    await page.goto('/activities/vienna-symposium/');
    await programRuns(page);
    await expectWholePage(page);
    await expect(line(page)).toBeHidden();
  });

  test('half of the style sheet: all words are there', { tag: '@desktop' }, async ({ page }) => {
    await halve(page, 'main-*.css');
    await page.goto('/activities/vienna-symposium/');
    await expectWholePage(page);
  });
});

test('a report that is no report leaves the page as it is', { tag: '@desktop' }, async ({ page }) => {
  await serveFile(page, '<!DOCTYPE html><p>Log in');
  await page.goto('/activities/vienna-symposium/');
  await expect(line(page)).toContainText('not as it was published');
  await expectWholePage(page);
});

test('the page that was served and the program say the same', { tag: '@desktop' }, async ({ page }) => {
  test.slow();
  const words = () => page.evaluate(() => document.querySelector('article').innerText.replace(/\s+/g, ' '));
  for (const section of report.sections) {
    const release = await holdProgram(page);
    await page.goto(`/sections/${section.id}/`, { waitUntil: 'domcontentloaded' });
    const served = await words();
    await release();
    expect.soft(await words(), text(section.title)).toBe(served);
    await page.unroute('**/*.wasm');
  }
});
