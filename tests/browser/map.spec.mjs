// Moving the map: by mouse, wheel, buttons and keys; the address says where one is.
import { atlas, hasParameter, lacksParameter } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(atlas(page).mapFrame).toBeVisible();
});

const mapOf = (url) => url.searchParams.get('map')?.split('/').map(Number) ?? [0, 0, 0];

// A place in the southern Atlantic: nothing to click on there.
async function sea(page) {
  const box = await atlas(page).mapFrame.boundingBox();
  return { x: box.x + box.width * 0.42, y: box.y + box.height * 0.85 };
}

// Makes a wide window high enough for the map to be wider than its frame once it is zoomed in, so that it can go
// sideways.
async function makeHigh(page) {
  const { width } = page.viewportSize();
  if (width <= 1000) return;
  await page.setViewportSize({ width, height: 1100 });
  // The map is drawn for its new frame a moment later.
  const isDrawn = (frame) => Math.abs(frame.querySelector('svg').viewBox.baseVal.height - frame.clientHeight) < 1;
  await expect.poll(() => atlas(page).mapFrame.evaluate(isDrawn)).toBe(true);
}

test('buttons zoom, and reset shows the whole map again', async ({ page }) => {
  const { button } = atlas(page);
  await button('Zoom in').click();
  await expect(page).toHaveURL((url) => mapOf(url)[0] === 1);
  await button('Zoom in').click();
  await expect(page).toHaveURL((url) => mapOf(url)[0] === 2);
  await button('Zoom out').click();
  await expect(page).toHaveURL((url) => mapOf(url)[0] === 1);
  await button('Reset map').click();
  await expect(page).toHaveURL(lacksParameter('map'));
});

test('buttons move a map that is zoomed in', async ({ page }) => {
  await makeHigh(page);
  const { button } = atlas(page);
  await button('Zoom in').click();
  await expect(page).toHaveURL(hasParameter('map'));
  await button('Move map east').click();
  await expect(page).toHaveURL((url) => mapOf(url)[2] > 0);
  await button('Move map west').click();
  await button('Move map west').click();
  await expect(page).toHaveURL((url) => mapOf(url)[2] < 0);
  await button('Move map north').click();
  await expect(page).toHaveURL((url) => mapOf(url)[1] > 0);
  await button('Move map south').click();
  await button('Move map south').click();
  await expect(page).toHaveURL((url) => mapOf(url)[1] < 0);
});

test('keys zoom and move the map that has the focus', async ({ page }) => {
  await makeHigh(page);
  const { mapFrame } = atlas(page);
  await mapFrame.focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(page).toHaveURL((url) => mapOf(url)[0] === 2);
  await page.keyboard.press('-');
  await expect(page).toHaveURL((url) => mapOf(url)[0] === 1);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL((url) => mapOf(url)[2] > 0);
  await page.keyboard.press('ArrowUp');
  await expect(page).toHaveURL((url) => mapOf(url)[1] > 0);
  await page.keyboard.press('0');
  await expect(page).toHaveURL(lacksParameter('map'));
});

test('a double click zooms in where it was', async ({ page }) => {
  await makeHigh(page);
  const at = await sea(page);
  await page.mouse.dblclick(at.x, at.y);
  await expect(page).toHaveURL((url) => {
    const [zoom, lat, lng] = mapOf(url);
    return zoom === 1 && lat <= 0 && lng < 0;
  });
});

test('the wheel zooms where the page has nothing to scroll', { tag: '@desktop' }, async ({ page }) => {
  const at = await sea(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, -300);
  await expect(page).toHaveURL((url) => mapOf(url)[0] > 0);
});

test('the wheel scrolls a page that is longer than the window', { tag: '@phone' }, async ({ page }) => {
  const at = await sea(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, 20);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  // It would be there at once if the map had zoomed.
  await expect(atlas(page).button('Move map north')).toBeHidden();
});

test('the wheel zooms the map that has the focus', { tag: '@phone' }, async ({ page }) => {
  await atlas(page).mapFrame.focus();
  const at = await sea(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, -300);
  await expect(page).toHaveURL((url) => mapOf(url)[0] > 0);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('dragging moves a map that is zoomed in', async ({ page }) => {
  const { button, symbol, detail } = atlas(page);
  await makeHigh(page);
  await button('Zoom in').click();
  await expect(page).toHaveURL(hasParameter('map'));
  const [, lat, lng] = mapOf(new URL(page.url()));
  const at = await sea(page);
  // Its name may change sides on the way.
  const mark = symbol('Riyadh').locator('circle').first();
  const before = await mark.boundingBox();
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 20, at.y - 10);
  await page.mouse.move(at.x + 40, at.y - 20);
  await page.mouse.up();
  await expect.poll(async () => (await mark.boundingBox()).x - before.x).toBeCloseTo(40, 0);
  await expect.poll(async () => (await mark.boundingBox()).y - before.y).toBeCloseTo(-20, 0);
  await expect(page).toHaveURL((url) => mapOf(url)[2] < lng && mapOf(url)[1] < lat);

  // A drag that begins on a symbol is no click on it.
  const symbolBox = await mark.boundingBox();
  const [x, y] = [symbolBox.x + symbolBox.width / 2, symbolBox.y + symbolBox.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 10, y);
  await page.mouse.move(x - 30, y);
  await page.mouse.up();
  await expect.poll(async () => (await mark.boundingBox()).x - symbolBox.x).toBeCloseTo(-30, 0);
  await expect(detail('Mission to Riyadh')).toBeHidden();
});

test('moving the map does not fill the history', { tag: '@desktop' }, async ({ page }) => {
  const { button } = atlas(page);
  await page.goto('/about/');
  await page.getByRole('link', { name: 'Explore' }).click();
  for (const zoom of [1, 2, 3]) {
    await button('Zoom in').click();
    await expect(page).toHaveURL((url) => mapOf(url)[0] === zoom);
  }
  await page.goBack();
  await expect(page).toHaveURL('/about/');
});

test('fitting shows all results as large as they can be', { tag: '@desktop' }, async ({ page }) => {
  const { button, symbol } = atlas(page);
  await page.goto('/?place=vienna&place=rome');
  await button('Fit to results').click();
  await expect(page).toHaveURL((url) => mapOf(url)[0] > 1);
  await expect(symbol('Vienna')).toBeVisible();
  await expect(symbol('Rome')).toBeVisible();
});

test('controls at their limit say so and keep the focus', async ({ page }) => {
  const { button } = atlas(page);
  const [closer, farther] = [button('Zoom in'), button('Zoom out')];
  await expect(farther).toHaveAttribute('aria-disabled', 'true');
  await farther.press('Enter');
  await expect(page).toHaveURL(lacksParameter('map'));
  for (let step = 0; (await closer.getAttribute('aria-disabled')) === null; step += 1) {
    expect(step).toBeLessThan(20);
    await closer.press('Enter');
  }
  await expect(closer).toBeFocused();
  await expect(farther).not.toHaveAttribute('aria-disabled');
  await button('Reset map').press('Enter');
  await expect(button('Reset map')).toBeFocused();
  await expect(farther).toHaveAttribute('aria-disabled', 'true');
});
