// Everything without a mouse: order of the focus, where it goes, and how to get back.
import { atlas, listed } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(listed(atlas(page).list).first()).toBeVisible();
});

test('the first stop leads to the list', async ({ page }) => {
  const { list } = atlas(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the list of activities' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(list).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(listed(list).first()).toBeFocused();
  await expect(page).toHaveURL('/');
});

test('the focus goes through the page in the order in which it is read', async ({ page }) => {
  const { search, mapFrame, list } = atlas(page);
  const stops = [
    page.getByRole('link', { name: 'Skip to the list of activities' }),
    page.getByRole('banner').getByRole('link').first(),
    page.getByRole('link', { name: 'Explore' }),
    page.getByRole('link', { name: 'Read', exact: true }),
    page.getByRole('link', { name: 'About' }),
  ];
  for (const stop of stops) {
    await page.keyboard.press('Tab');
    await expect(stop).toBeFocused();
  }
  // From here on: the search before the list before the map, whatever stands between them.
  const reached = async (target) => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return true;
    }
    return false;
  };
  expect(await reached(search)).toBe(true);
  expect(await reached(listed(list).first())).toBe(true);
  expect(await reached(mapFrame)).toBe(true);
  expect(await reached(atlas(page).slider('From'))).toBe(true);
});

// What has the focus can be seen: no stop is hidden or outside the window.
test('no stop of the focus is out of sight', { tag: '@desktop' }, async ({ page }) => {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await expect(focused).toBeVisible();
    await expect(focused).toBeInViewport();
  }
});

const openers = {
  'the list': (page) => listed(atlas(page).list).filter({ hasText: 'Mission to Riyadh' }),
  'the map': (page) => atlas(page).symbol('Riyadh'),
  'a mark of the timeline': (page) => atlas(page).timeline.getByRole('link', { name: /^Vienna Symposium: / }),
};

for (const [name, openerOf] of Object.entries(openers)) {
  test(`opened from ${name}: the heading gets the focus, Escape closes and gives it back`, async ({ page }) => {
    const detail = atlas(page).detail(name.startsWith('a mark') ? 'Vienna Symposium' : 'Mission to Riyadh');
    await openerOf(page).focus();
    await page.keyboard.press('Enter');
    await expect(detail.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(detail.getByRole('heading', { level: 1 })).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(detail).toBeHidden();
    await expect(page).toHaveURL('/');
    await expect(openerOf(page)).toBeFocused();
  });
}

test('Back gives the focus back too', { tag: '@desktop' }, async ({ page }) => {
  const opener = openers['the list'](page);
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(atlas(page).detail('Mission to Riyadh')).toBeVisible();
  await page.goBack();
  await expect(opener).toBeFocused();
});

test('a choice keeps the focus on it', { tag: '@desktop' }, async ({ page }) => {
  const { filters } = atlas(page);
  const choice = filters.getByRole('link', { name: /Countering terrorism/ });
  await choice.focus();
  await page.keyboard.press('Enter');
  await expect(choice).toHaveAttribute('aria-current', 'true');
  await expect(choice).toBeFocused();
});

test('the next activity gets the focus in its turn', { tag: '@desktop' }, async ({ page }) => {
  await listed(atlas(page).list).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^Next: / }).focus();
  const next = (await page.getByRole('link', { name: /^Next: / }).innerText()).replace('Next: ', '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: next })).toBeFocused();
});

test('another page begins at its heading', { tag: '@desktop' }, async ({ page }) => {
  await page.getByRole('link', { name: 'About' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeFocused();
});
