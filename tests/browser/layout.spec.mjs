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

test('marks and labels grow with the letters, and both with a large window', { tag: '@desktop' }, async ({ page }) => {
  // Heights in pixels: of a letter's square, of a label on the map and on the timeline, of a mark on either.
  const sizes = async () => {
    const { map, timeline } = atlas(page);
    const heightOf = (locator) => locator.first().evaluate((element) => element.getBoundingClientRect().height);
    return {
      letter: await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)),
      place: await heightOf(map.locator('text').getByText('Riyadh')),
      month: await heightOf(timeline.locator('text').getByText('Mar', { exact: true })),
      timeline: await heightOf(timeline.locator('.timeline-drawing')),
    };
  };
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  const usual = await sizes();
  expect(usual.letter).toBe(16);
  await page.setViewportSize({ width: 2560, height: 1300 });
  await expect.poll(async () => Math.round((await sizes()).place / usual.place * 10)).toBeGreaterThanOrEqual(12);
  const large = await sizes();
  const growth = large.letter / usual.letter;
  expect(growth).toBeGreaterThan(1.2);
  for (const [name, size] of Object.entries(large)) expect(size / usual[name], name).toBeCloseTo(growth, 1);
  // What is pressed is what lies under the pointer.
  await atlas(page).map.getByText('Riyadh').click();
  await expect(page).toHaveURL('/activities/riyadh-mission/');
});

test('with the text spacing that readers may need nothing is cut', { tag: '@desktop' }, async ({ page }) => {
  // WCAG 2.2, 1.4.12.
  const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
  for (const path of ['/', '/activities/nairobi-workshop/', '/sections/part-one/', '/about/']) {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(path);
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets.push(sheet);
      }, spacing);
      await expectNoSidewaysScroll(page);
    }
  }
});
