// What has the pointer or the focus in one view is shown in the others. The highlight is for the eye alone (the
// other views say nothing new), so it is looked for in how they are painted.
import { atlas } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';

const paintOf = (locator) =>
  locator.evaluate((element) =>
    [element, ...element.querySelectorAll('*')].map((part) => {
      const { fill, stroke, strokeWidth, opacity, color, backgroundColor, boxShadow } = getComputedStyle(part);
      return [fill, stroke, strokeWidth, opacity, color, backgroundColor, boxShadow].join(' ');
    }),
  );

async function expectHighlight(marks, bring, take) {
  const plain = await Promise.all(marks.map(paintOf));
  await bring();
  for (const [index, mark] of marks.entries()) await expect.poll(() => paintOf(mark)).not.toEqual(plain[index]);
  await take();
  for (const [index, mark] of marks.entries()) await expect.poll(() => paintOf(mark)).toEqual(plain[index]);
}

test.describe('highlight', { tag: '@desktop' }, () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/');
    await expect(atlas(page).symbol('Nairobi')).toBeVisible();
  });

  const parts = (page) => {
    const { list, symbol, timeline } = atlas(page);
    return {
      item: list.getByRole('link', { name: 'Regional workshop in Nairobi' }),
      entry: list.getByRole('listitem').filter({ hasText: 'Regional workshop in Nairobi' }),
      symbol: symbol('Nairobi'),
      mark: timeline.getByRole('link', { name: /^Regional workshop in Nairobi: / }),
      elsewhere: page.getByRole('banner'),
    };
  };

  test('the pointer on an item of the list', async ({ page }) => {
    const { item, symbol, mark, elsewhere } = parts(page);
    await expectHighlight([symbol, mark], () => item.hover(), () => elsewhere.hover());
  });

  test('the focus on an item of the list', async ({ page }) => {
    const { item, symbol, mark } = parts(page);
    await expectHighlight([symbol, mark], () => item.focus(), () => item.blur());
  });

  test('the pointer on a mark of the timeline', async ({ page }) => {
    const { entry, symbol, mark, elsewhere } = parts(page);
    await expectHighlight([symbol, entry], () => mark.hover(), () => elsewhere.hover());
  });

  test('the pointer on a title of what has no date', async ({ page }) => {
    const { list, symbol, timeline } = atlas(page);
    const title = timeline.getByRole('listitem').filter({ hasText: 'Mission to Riyadh' });
    const entry = list.getByRole('listitem').filter({ hasText: 'Mission to Riyadh' });
    const { elsewhere } = parts(page);
    await expectHighlight([symbol('Riyadh'), entry], () => title.hover(), () => elsewhere.hover());
    await expectHighlight([title], () => symbol('Riyadh').hover(), () => elsewhere.hover());
  });

  test('the focus on a symbol of the map', async ({ page }) => {
    const { entry, symbol, mark } = parts(page);
    await expectHighlight([mark, entry], () => symbol.focus(), () => symbol.blur());
  });

  test('only the same activity is highlighted', async ({ page }) => {
    const { item, mark, elsewhere } = parts(page);
    const other = atlas(page).timeline.getByRole('link', { name: /^Vienna Symposium: / });
    await elsewhere.hover();
    const plain = await paintOf(other);
    await item.hover();
    await expect.poll(() => paintOf(mark)).not.toEqual(await paintOf(other));
    expect(await paintOf(other)).toEqual(plain);
  });
});

test.describe('touch', { tag: '@desktop' }, () => {
  test.use({ hasTouch: true });

  test('a finger leaves nothing highlighted', async ({ page }) => {
    await page.goto('/');
    const { list, symbol } = atlas(page);
    await expect(symbol('Riyadh')).toBeVisible();
    const plain = await paintOf(symbol('Riyadh'));
    const entry = list.getByRole('listitem').filter({ hasText: 'Mission to Riyadh' });
    await entry.getByText('within the reporting period').tap();
    // What is highlighted is painted in the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await paintOf(symbol('Riyadh'))).toEqual(plain);
  });
});
