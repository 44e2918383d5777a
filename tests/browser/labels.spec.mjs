// Labels on the map are placed by an estimate of their width; here it meets real letters.
import { atlas } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';

// Place names with their boxes in the drawing's pixels; numbers within symbols are no labels.
async function labels(page) {
  const boxes = await atlas(page).symbols.evaluateAll((symbols) =>
    symbols.flatMap((symbol) => [...symbol.querySelectorAll('text')]).map((words) => {
      const { x, y, width, height } = words.getBoundingClientRect();
      const map = words.ownerSVGElement.getBoundingClientRect();
      const [left, top] = [x - map.x, y - map.y];
      return { name: words.textContent, x: left, y: top, width, height, right: map.width, bottom: map.height };
    }),
  );
  return boxes.filter(({ name }) => /\p{Letter}/u.test(name));
}

const overlap = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

async function expectReadable(page) {
  const all = await labels(page);
  expect(all.length).toBeGreaterThan(0);
  const pairs = all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b]));
  expect(pairs.filter(([a, b]) => overlap(a, b)).map(([a, b]) => `${a.name} × ${b.name}`)).toEqual([]);
  const cut = all.filter(
    ({ x, y, width, height, right, bottom }) => x < 0 || x + width > right || y < 0 || y + height > bottom,
  );
  expect(cut.map(({ name }) => name)).toEqual([]);
}

test('no place name covers another or leaves the map, at any of three zooms', async ({ page }) => {
  await page.goto('/');
  const { button, symbols } = atlas(page);
  await expect(symbols.first()).toBeVisible();
  await expectReadable(page);
  for (const zoom of ['map=1/', 'map=2/']) {
    await button('Zoom in').click();
    await expect(page).toHaveURL((url) => url.search.includes(zoom));
    await expectReadable(page);
  }
});

test('nor where places lie close together', async ({ page }) => {
  await page.goto('/?map=3/48/10');
  await expect(atlas(page).symbol('Vienna')).toBeVisible();
  await expectReadable(page);
});
