// From a symbol on the map to what happened there.
import { atlas, listed } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { activities, countLine } from './report.mjs';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(atlas(page).count).toHaveText(countLine(activities));
});

test('a symbol opens its activity, and Back closes it', async ({ page }) => {
  const { symbol, detail } = atlas(page);
  await symbol('Riyadh').click();
  const mission = detail('Mission to Riyadh');
  await expect(mission).toBeVisible();
  await expect(mission.getByRole('heading', { level: 1 })).toHaveText('Mission to Riyadh');
  await expect(page).toHaveURL('/activities/riyadh-mission/');
  await expect(page).toHaveTitle(/^Mission to Riyadh/);

  await page.goBack();
  await expect(mission).toBeHidden();
  await expect(page).toHaveURL('/');
  await expect(page).not.toHaveTitle(/Riyadh/);
});

test('the Close link closes it too', async ({ page }) => {
  const { symbol, detail } = atlas(page);
  await symbol('Riyadh').click();
  await detail('Mission to Riyadh').getByRole('link', { name: 'Close' }).click();
  await expect(detail('Mission to Riyadh')).toBeHidden();
  await expect(page).toHaveURL('/');
});

test('Enter on a symbol opens its activity', async ({ page }) => {
  const { symbol, detail } = atlas(page);
  await symbol('Maldives').focus();
  await page.keyboard.press('Enter');
  await expect(detail('Mission to the Maldives')).toBeVisible();
});

test('a symbol of several places lists their activities', async ({ page }) => {
  const { europe, map, detail } = atlas(page);
  await expect(europe).toHaveAttribute('aria-expanded', 'false');
  await europe.click();
  await expect(europe).toHaveAttribute('aria-expanded', 'true');

  const places = map.getByRole('region', { name: /Vienna/ });
  for (const title of ['Vienna Symposium', 'Geneva Expert Meeting', 'Parliamentary Dialogue in Rome']) {
    await expect(places.getByRole('link', { name: title })).toBeVisible();
  }
  await places.getByRole('link', { name: 'Vienna Symposium' }).click();
  await expect(detail('Vienna Symposium')).toBeVisible();
  await expect(page).toHaveURL('/activities/vienna-symposium/');
});

test('the list of a symbol closes by its button and by Escape', async ({ page }) => {
  const { europe, map } = atlas(page);
  const places = map.getByRole('region', { name: /Vienna/ });
  await europe.focus();
  await page.keyboard.press('Enter');
  await expect(places).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(places).toBeHidden();
  await expect(europe).toBeFocused();

  await europe.click();
  await places.getByRole('button', { name: 'Close' }).click();
  await expect(places).toBeHidden();
});

test('zooming in there takes the places apart', async ({ page }) => {
  const { europe, map, symbol } = atlas(page);
  await europe.click();
  await map.getByRole('region', { name: /Vienna/ }).getByRole('button', { name: 'Zoom in here' }).click();
  for (const place of ['Vienna', 'London', 'Geneva', 'Rome']) await expect(symbol(place)).toBeVisible();
});

test('what is on the map and what has no place add up to the result', async ({ page }) => {
  const { list, symbols } = atlas(page);
  const unplaced = activities.filter((item) => !item.place);
  await expect(page.getByText(`${unplaced.length} name no place`)).toBeVisible();

  const onMap = async () => {
    const names = await symbols.evaluateAll((all) => all.map((symbol) => symbol.ariaLabel));
    return names.map((name) => Number(/(\d+) activit/.exec(name)[1])).reduce((a, b) => a + b, 0);
  };
  expect((await onMap()) + unplaced.length).toBe(activities.length);

  await page.goto('/?status=ongoing');
  const left = activities.filter((item) => item.status === 'ongoing');
  await expect(listed(list)).toHaveCount(left.length);
  await expect.poll(onMap).toBe(left.filter((item) => item.place).length);
  const trayed = left.filter((item) => !item.place).length;
  await expect(page.getByText(trayed === 1 ? '1 names no place' : `${trayed} name no place`)).toBeVisible();
});

test('zooming in there keeps the focus on what is there', async ({ page }) => {
  const { europe, map } = atlas(page);
  await europe.focus();
  await page.keyboard.press('Enter');
  await map.getByRole('region', { name: /Vienna/ }).getByRole('button', { name: 'Zoom in here' }).press('Enter');
  await expect(map.locator(':focus')).toHaveAccessibleName(/Vienna/);
});

test('a symbol that is taken apart leaves the focus on its place', async ({ page }) => {
  const { europe, map } = atlas(page);
  await europe.focus();
  for (const zoom of [1, 2, 3]) {
    await page.keyboard.press('+');
    await expect(page).toHaveURL((url) => url.searchParams.get('map')?.startsWith(`${zoom}/`));
    // What had the focus may be drawn anew, as another symbol or out of sight: then the map has it.
    await expect(map.locator(':focus')).toHaveAccessibleName(/Vienna|Arrow keys/);
  }
});
