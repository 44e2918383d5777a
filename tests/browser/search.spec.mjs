// Searching: filters while one types; a finished search is a step in the history.
import { atlas, hasParameter, listed } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { activities, countLine, titles } from './report.mjs';

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

test('the best match comes first, and other orders can be chosen', { tag: '@desktop' }, async ({ page }) => {
  const { search, list, filters } = atlas(page);
  const order = (name) => page.getByRole('link', { name, exact: true });
  await expect(order('best match')).toBeHidden();
  await expect(order('date')).toHaveAttribute('aria-current', 'true');

  // In one title; in other titles' places and summaries too.
  await search.fill('project');
  await expect(order('best match')).toHaveAttribute('aria-current', 'true');
  await expect(listed(list).first()).toContainText('Project');
  const byMatch = await listed(list).allInnerTexts();

  await order('date').click();
  await expect(page).toHaveURL('/?q=project&sort=date');
  await expect(order('date')).toHaveAttribute('aria-current', 'true');
  const inTime = titles(activities).filter((title) => byMatch.includes(title));
  expect((await listed(list).allInnerTexts()).sort()).toEqual(inTime.sort());
  await order('best match').click();
  await expect(page).toHaveURL('/?q=project');
  await expect(listed(list)).toHaveText(byMatch);
  await atlas(page).clearAll.click();
  await expect(order('best match')).toBeHidden();
});

test('what was found is marked in titles, and where it stands is quoted', async ({ page }) => {
  const { search, list } = atlas(page);
  const marks = list.getByRole('mark');
  await search.fill('SAFEGUARD');
  const vienna = list.getByRole('listitem').filter({ hasText: 'Vienna Symposium' });
  await expect(vienna.getByRole('mark')).toHaveText('safeguard');
  await expect(vienna).toContainText('attention to the need for ethical safeguards');
  await search.fill('viénna');
  await expect(vienna.getByRole('link', { name: 'Vienna Symposium' }).getByRole('mark')).toHaveText('Vienna');
  await search.fill('');
  await expect(marks).toHaveCount(0);
});

test('by keys: to the field, through the results and back', async ({ page }) => {
  const { search, list, timeline } = atlas(page);
  await timeline.getByRole('link').first().focus();
  await page.keyboard.press('Control+/');
  await expect(search).not.toBeFocused();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await expect(search).toBeInViewport();
  await page.keyboard.type('in/');
  await expect(search).toHaveValue('in/');
  await page.keyboard.press('Backspace');

  const results = listed(list);
  await page.keyboard.press('ArrowDown');
  await expect(results.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(search).toBeFocused();
  const last = (await results.count()) - 1;
  for (let presses = 0; presses < last + 3; presses += 1) await page.keyboard.press('ArrowDown');
  await expect(results.nth(last)).toBeFocused();
  await expect(results.nth(last)).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(results.nth(last - 1)).toBeFocused();
});

test('Escape clears the search, and the address with it', { tag: '@desktop' }, async ({ page }) => {
  const { search, count } = atlas(page);
  await search.pressSequentially('crescer');
  await expect(page).toHaveURL(hasParameter('q'));
  await search.press('Escape');
  await expect(search).toHaveValue('');
  await expect(search).toBeFocused();
  await expect(count).toHaveText(countLine(activities));
  await expect(page).toHaveURL('/');

  // A finished search is an entry in the history, and clearing it another.
  await search.fill('crescer');
  await search.press('Enter');
  await search.press('Escape');
  await expect(page).toHaveURL('/');
  await page.goBack();
  await expect(search).toHaveValue('crescer');
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
  await expect(page.getByRole('link', { name: `Without “zzzz”: ${activities.length} activities` })).toBeVisible();
  const empty = page.getByText('No activity matches all of these filters.');
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

test.describe('in the text of the report', () => {
  const passages = (page) => page.getByRole('list').filter({ has: page.getByRole('link', { name: /, paragraph \d+$/ }) });

  test('passages stand under the activities, and lead to their paragraph with the words marked', async ({ page }) => {
    const { search, count, list } = atlas(page);
    await search.fill('legislation');
    await expect(count).toHaveText(`${countLine([])}, 3 passages`);
    await expect(listed(list)).toHaveCount(0);
    await expect(page.getByRole('heading', { name: '3 passages in the report' })).toBeVisible();
    const found = passages(page).getByRole('link');
    await expect(found).toHaveText(['Part One, paragraph 4', 'Part Two, paragraph 3', 'Part Two, paragraph 4']);
    await expect(passages(page).getByRole('mark').first()).toHaveText('legislation');

    await found.first().click();
    await expect(page).toHaveURL('/sections/part-one/?q=legislation#p4');
    await expect(page.getByRole('heading', { level: 1, name: 'Executive summary' })).toBeVisible();
    const marks = page.getByRole('article').getByRole('mark');
    await expect(marks).toHaveText(['legislation', 'Legislation']);
    await expect(marks.first()).toBeInViewport();
    await page.goBack();
    await expect(search).toHaveValue('legislation');
    await expect(found).toHaveCount(3);
    await page.goto('/sections/part-one/');
    await expect(page.getByRole('article')).toBeVisible();
    await expect(marks).toHaveCount(0);
  });

  test('they obey the filter of sections', { tag: '@desktop' }, async ({ page }) => {
    await page.goto('/?q=legislation&section=part-two');
    await expect(page.getByRole('heading', { name: '2 passages in the report' })).toBeVisible();
    await expect(passages(page).getByRole('link')).toHaveText(['Part Two, paragraph 3', 'Part Two, paragraph 4']);
  });

  test('many are shown on demand', { tag: '@desktop' }, async ({ page }) => {
    await page.goto('/?q=unodc');
    await expect(page.getByRole('heading', { name: '10 passages in the report' })).toBeVisible();
    await expect(passages(page).getByRole('listitem')).toHaveCount(8);
    await page.getByRole('button', { name: 'Show all 10' }).click();
    await expect(passages(page).getByRole('listitem')).toHaveCount(10);
    await expect(page.getByRole('button', { name: /^Show all/ })).toHaveCount(0);
  });

  test('context that matches is a match', { tag: '@desktop' }, async ({ page }) => {
    const { search, count } = atlas(page);
    await search.fill('eighth review');
    await expect(count).toHaveText(`${countLine([])}, 1 in the context, 1 passage`);
    await expect(page.getByRole('link', { name: 'Global Counter-Terrorism Strategy: Eighth Review' }).first()).toBeVisible();
  });
});

test('dates, status and phrases are found as they are worded', { tag: '@desktop' }, async ({ page }) => {
  const { search, list } = atlas(page);
  await search.fill('May 2025');
  await expect(listed(list)).toHaveText(['Geneva Expert Meeting']);
  await expect(list.getByRole('mark')).toHaveText(['May', '2025']);
  await search.fill('“regional workshop”');
  await expect(listed(list)).toHaveText(['Regional workshop in Nairobi']);
  await search.fill('cted');
  await expect(listed(list)).toHaveText(['Regional workshop in Nairobi']);
  await search.fill('planned');
  await expect(listed(list)).toHaveCount(6);
});

test('places are found by the names of their countries', { tag: '@desktop' }, async ({ page }) => {
  const { search, list } = atlas(page);
  for (const [words, title] of [['Kenya', 'Regional workshop in Nairobi'], ['UK', 'Aqaba Process meeting in London'], ['Saudi', 'Mission to Riyadh']]) {
    await search.fill(words);
    await expect(listed(list)).toHaveText([title]);
  }
  await search.fill('kenya');
  await expect(list.getByText('Place: Kenya')).toBeVisible();
});
