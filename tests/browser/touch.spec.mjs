// Fingers on the map: one scrolls the page, two move the map. It is never a trap.
import { atlas } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';

test.describe('touch', { tag: '@phone' }, () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/');
    await expect(atlas(page).symbol('Riyadh')).toBeVisible();
  });

  // Playwright itself only taps. Each point is a list of places that one finger goes through.
  async function fingers(page, ...paths) {
    const browser = await page.context().newCDPSession(page);
    const at = (step) => paths.map((path, id) => ({ ...path[step], id }));
    await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (const step of paths[0].keys()) {
      await browser.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
    }
    await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  const line = (x, y, dx, dy) => Array.from({ length: 6 }, (_, step) => ({ x: x + dx * step, y: y + dy * step }));

  test('one finger scrolls the page', async ({ page }) => {
    const box = await atlas(page).mapFrame.boundingBox();
    await fingers(page, line(box.x + box.width / 4, box.y + box.height * 0.8, 0, -20));
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(20);
    await expect(atlas(page).button('Move map north')).toBeHidden();
  });

  test('two fingers zoom', async ({ page }) => {
    const box = await atlas(page).mapFrame.boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.75];
    await fingers(page, line(x - 20, y, -10, 0), line(x + 20, y, 10, 0));
    await expect(atlas(page).button('Move map north')).toBeVisible();
    await expect(page).toHaveURL((url) => Number(url.searchParams.get('map')?.split('/')[0]) > 0.5);
  });

  test('a tap on a symbol opens its activity', async ({ page }) => {
    await atlas(page).symbol('Riyadh').tap();
    await expect(atlas(page).detail('Mission to Riyadh')).toBeVisible();
  });
});
