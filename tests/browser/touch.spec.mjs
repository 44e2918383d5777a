// Fingers: on the map one scrolls the page, two move the map; on the time axis one that goes sideways chooses
// months. Nothing is ever a trap.
import { atlas } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';

test.describe('touch', { tag: '@phone' }, () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/');
    await expect(atlas(page).symbol('Riyadh')).toBeVisible();
  });

  // Playwright itself only taps. Each point is a list of places that one finger goes through.
  async function touch(page, end, ...paths) {
    const browser = await page.context().newCDPSession(page);
    const at = (step) => paths.map((path, id) => ({ ...path[step], id }));
    await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (const step of paths[0].keys()) {
      await browser.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
    }
    await browser.send('Input.dispatchTouchEvent', { type: end, touchPoints: [] });
  }

  const fingers = (page, ...paths) => touch(page, 'touchEnd', ...paths);

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

  // The middle of the axis in what is seen of the timeline.
  async function axis(page) {
    await atlas(page).timeline.scrollIntoViewIfNeeded();
    const slider = await atlas(page).slider('From').boundingBox();
    return { x: 200, y: slider.y + slider.height / 2 };
  }

  const scrolledTo = (page) => page.evaluate(() => window.scrollY);

  test('a finger that goes up from the time axis scrolls and chooses nothing', async ({ page }) => {
    const { x, y } = await axis(page);
    const before = await scrolledTo(page);
    await fingers(page, line(x, y, 3, -24));
    await expect.poll(() => scrolledTo(page)).toBeGreaterThan(before + 20);
    await expect(atlas(page).slider('From')).toHaveAttribute('aria-valuetext', 'October 2024');
    await expect(page).toHaveURL('/');
  });

  test('a finger that goes along the time axis chooses months and scrolls nothing', async ({ page }) => {
    // The answer above tells of the choice and changes its height; only what the finger scrolls shall count.
    await page.getByRole('main').evaluate((main) => (main.firstElementChild.hidden = true));
    const { x, y } = await axis(page);
    const before = await scrolledTo(page);
    await fingers(page, line(x, y, -24, 1));
    await expect(page).toHaveURL(/\?from=202[45]-\d\d&to=2025-\d\d/);
    expect(await scrolledTo(page)).toBe(before);
    await page.goBack();
    await expect(page).toHaveURL('/');
  });

  test('the end of the chosen months can be dragged', async ({ page }) => {
    await page.goto('/?from=2024-12&to=2025-03');
    await axis(page);
    const grip = await atlas(page).slider('To').boundingBox();
    await fingers(page, line(grip.x + 6, grip.y + 20, 24, 0));
    await expect(page).toHaveURL((url) => url.searchParams.get('from') === '2024-12' && url.searchParams.get('to') > '2025-05');
  });

  test('a touch that is cancelled has done nothing', async ({ page }) => {
    await page.goto('/?from=2024-12&to=2025-06');
    const { x, y } = await axis(page);
    await touch(page, 'touchCancel', line(x, y, 20, 0));
    await expect(atlas(page).slider('From')).toHaveAttribute('aria-valuetext', 'December 2024');
    await expect(atlas(page).slider('To')).toHaveAttribute('aria-valuetext', 'June 2025');
    await expect(page).toHaveURL('/?from=2024-12&to=2025-06');

    const box = await atlas(page).mapFrame.boundingBox();
    const [left, middle] = [box.x + box.width / 2, box.y + box.height / 2];
    await atlas(page).map.scrollIntoViewIfNeeded();
    await touch(page, 'touchCancel', line(left - 20, middle, -10, 0), line(left + 20, middle, 10, 0));
    await expect(atlas(page).button('Move map north')).toBeHidden();
  });
});
