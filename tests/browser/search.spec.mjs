// Searching: filters while one types; a finished search is a step in the history.
import { atlas, hasParameter, listed } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { activities, countLine } from './report.mjs';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(atlas(page).count).toHaveText(countLine(activities));
});

test('words are found whatever the case and accents', { tag: '@desktop' }, async ({ page }) => {
  const { search, list } = atlas(page);
  for (const words of ['crescer', 'CRESCER', 'crescér', 'paz crescer']) {
    await search.fill('nothing of the kind');
    await expect(listed(list)).toHaveCount(0);
    await search.fill(words);
    await expect(listed(list)).toHaveText(['Adoption of “Crescer em Paz”']);
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === words);
  }
});

test('every letter filters', { tag: '@desktop' }, async ({ page }) => {
  const { search, count, list } = atlas(page);
  await search.pressSequentially('rom');
  await expect(listed(list).filter({ hasText: 'Rome' })).toBeVisible();
  await expect(count).not.toHaveText(countLine(activities));
  await search.press('e');
  await search.fill('');
  await expect(count).toHaveText(countLine(activities));
});

test('places and partners are found too', { tag: '@desktop' }, async ({ page }) => {
  const { search, list } = atlas(page);
  await search.fill('hong kong');
  await expect(listed(list)).toHaveText([/Coding4Integrity/]);
  await search.fill('interpol');
  await expect(listed(list)).toHaveText([/INTERPOL/]);
});

test('after Enter, Back goes to the list before the search', async ({ page }) => {
  const { search, count, list } = atlas(page);
  await search.pressSequentially('crescer');
  await search.press('Enter');
  await expect(page).toHaveURL('/?q=crescer');
  await expect(listed(list)).toHaveCount(1);

  await page.goBack();
  await expect(page).toHaveURL('/');
  await expect(search).toHaveValue('');
  await expect(count).toHaveText(countLine(activities));
  await page.goForward();
  await expect(search).toHaveValue('crescer');
  await expect(listed(list)).toHaveCount(1);
});

test('the same when typing came to rest before Enter', { tag: '@desktop' }, async ({ page }) => {
  const { search, count } = atlas(page);
  await search.pressSequentially('crescer');
  await expect(page).toHaveURL(hasParameter('q'));
  await search.press('Enter');
  await page.goBack();
  await expect(search).toHaveValue('');
  await expect(count).toHaveText(countLine(activities));
});

test('a click on a result finishes the search too', { tag: '@desktop' }, async ({ page }) => {
  const { search, list, count, detail } = atlas(page);
  await search.pressSequentially('crescer');
  await listed(list).click();
  await expect(detail('Adoption of “Crescer em Paz”')).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue('crescer');
  await page.goBack();
  await expect(search).toHaveValue('');
  await expect(count).toHaveText(countLine(activities));
});

test('an empty result offers a way out', { tag: '@desktop' }, async ({ page }) => {
  const { search, count, list } = atlas(page);
  await search.fill('zzzz');
  await expect(count).toHaveText(countLine([]));
  await expect(listed(list)).toHaveCount(0);
  const empty = page.getByText('Nothing matches all of these filters.');
  await expect(empty).toBeVisible();
  await empty.getByRole('link', { name: 'Clear all' }).click();
  await expect(count).toHaveText(countLine(activities));
  await expect(search).toHaveValue('');
});

test('what is typed is only ever words', { tag: '@desktop' }, async ({ page }) => {
  const { search, count } = atlas(page);
  const words = '<img src=x onerror=alert(1)>&theme=cybercrime';
  await search.fill(words);
  await expect(count).toHaveText(countLine([]));
  await expect(page).toHaveURL(hasParameter('q'));
  await page.reload();
  await expect(search).toHaveValue(words);
});
