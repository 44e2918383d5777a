// The page fits every window: nothing makes it scroll sideways.
import { atlas, expectNoSidewaysScroll } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';

const WIDTHS = [320, 390, 700, 820, 1100, 1440, 1920];
const PAGES = {
  home: '/',
  'an open activity': '/activities/coding4integrity/',
  'a zoomed map': '/?map=3/48/10',
  'a section': '/sections/part-three-a/',
  about: '/about/',
};

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} does not scroll sideways at any width`, { tag: '@desktop' }, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    for (const width of WIDTHS) {
      await test.step(`${width} px`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page);
      });
    }
  });
}

test('at 1440 × 900 all of home is in sight', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/');
  const { count, mapFrame, slider, search } = atlas(page);
  for (const part of [count, search, mapFrame, slider('From'), slider('To')]) await expect(part).toBeInViewport();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight))
    .toBeLessThanOrEqual(0);
});

for (const [width, height] of [[1100, 800], [1366, 768], [1280, 620]]) {
  test(`at ${width} × ${height} the map keeps its room`, { tag: '@desktop' }, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/activities/coding4integrity/');
    const { mapFrame, symbol } = atlas(page);
    await expect(symbol('Hong Kong, China')).toBeInViewport();
    expect((await mapFrame.boundingBox()).height).toBeGreaterThan(240);
    await expectNoSidewaysScroll(page);
  });
}

test('at 1440 × 900 an open activity covers neither symbol nor timeline', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/activities/coding4integrity/');
  const { symbol, detail, timeline } = atlas(page);
  const title = 'Coding4Integrity Asian Youth Anti-Corruption Hackathon';
  const panel = await detail(title).boundingBox();
  await expect.poll(async () => (await symbol('Hong Kong, China').boundingBox()).x).toBeLessThan(panel.x);
  const beside = await timeline.boundingBox();
  expect(beside.x + beside.width).toBeLessThanOrEqual(panel.x);
  await expect(page).toHaveURL('/activities/coding4integrity/');
});

test('on a phone the first screen has the answer, the search and the map; time is one swipe below', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/');
  const { mapFrame, search, timeline } = atlas(page);
  for (const part of [page.getByRole('heading', { level: 1 }), search, mapFrame]) {
    await expect(part).toBeInViewport({ ratio: 0.9 });
  }
  expect((await timeline.boundingBox()).y).toBeLessThan(2 * page.viewportSize().height);
});

test('on a phone the open activity is what one sees', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/activities/riyadh-mission/');
  const detail = atlas(page).detail('Mission to Riyadh');
  await expect(detail.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  await expect(detail.getByRole('link', { name: 'Close' })).toBeInViewport({ ratio: 1 });
});

test('at 400 % of 1280 px (320 px) everything is still there', { tag: '@desktop' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/');
  const { count, search, mapFrame, slider, list } = atlas(page);
  for (const part of [count, search, mapFrame, slider('From'), list]) {
    await part.scrollIntoViewIfNeeded();
    await expect(part).toBeInViewport();
  }
});
