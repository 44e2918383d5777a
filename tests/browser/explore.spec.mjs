// Questions that somebody asks who has never seen the atlas, and what keeps them playing.
import { atlas, listed, openFacet, openMonths } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { activities, countLine, dateAll, report, serveChangedReport, text } from './report.mjs';

test('what happened in Eastern Africa?', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/');
  const { map, list } = atlas(page);
  await map.getByRole('link', { name: /Eastern Africa/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regional cooperation in Eastern Africa');
  await page.goBack();
  await atlas(page).search.fill('eastern africa');
  await expect(list.getByRole('link', { name: 'Regional workshop in Nairobi' })).toBeVisible();
});

test('what about legislation?', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/');
  const theme = await openFacet(page, 'Theme');
  await theme.getByRole('link', { name: /Law and human rights/ }).click();
  const expected = activities.filter((item) => item.themes.includes('law-and-rights'));
  await expect(atlas(page).count).toHaveText(countLine(expected));
});

test('what came before May?', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/');
  await atlas(page).slider('To').focus();
  const value = () => atlas(page).slider('To').getAttribute('aria-valuetext');
  while ((await value()) !== 'April 2025') await page.keyboard.press('ArrowLeft');
  const { list } = atlas(page);
  await expect(list.getByRole('link', { name: 'Vienna Symposium' })).toBeVisible();
  await expect(list.getByRole('link', { name: 'Geneva Expert Meeting' })).toHaveCount(0);
  await expect(page).toHaveURL(/to=2025-04/);
});

test('what does the report not date?', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/');
  const dated = await openFacet(page, 'Date');
  await dated.getByRole('link', { name: /period only/ }).click();
  const period = activities.filter((item) => item.when === '2024-10/2025-12');
  await expect(atlas(page).count).toHaveText(countLine(period));
});

test('each activity of the list says its theme to those who listen', async ({ page }) => {
  await page.goto('/');
  const { list } = atlas(page);
  for (const { title, themes } of activities) {
    const item = list.getByRole('listitem').filter({ has: page.getByRole('link', { name: text(title), exact: true }) });
    const theme = report.themes.find(({ id }) => id === themes[0]);
    await expect(item.getByRole('img')).toHaveAccessibleName(text(theme.name));
  }
});

test('filters in force stand in one line, each can be taken back', async ({ page }) => {
  await page.goto('/?q=terror&theme=counter-terrorism&from=2025-03&to=2025-08');
  const filters = page.getByRole('list', { name: 'Active filters' });
  await expect(filters.getByRole('link')).toHaveCount(3);
  await filters.getByRole('link', { name: /Remove filter: Theme/ }).click();
  await expect(page).toHaveURL('/?q=terror&from=2025-03&to=2025-08');
  await filters.getByRole('link', { name: /March to August 2025/ }).click();
  await expect(page).toHaveURL('/?q=terror');
  await filters.getByRole('link', { name: /“terror”/ }).click();
  await expect(page).toHaveURL('/');
  await expect(filters).toHaveCount(0);
  await page.goBack();
  await expect(atlas(page).search).toHaveValue('terror');
});

test('a number of the table chooses theme and section', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/');
  await page.getByText('Themes by section').click();
  const cell = page.getByRole('table').getByRole('link').first();
  const count = Number(await cell.textContent());
  await cell.click();
  await expect(page).toHaveURL(/theme=.*&section=/);
  await expect(listed(atlas(page).list)).toHaveCount(count);
  await cell.click();
  await expect(page).toHaveURL('/');
});

test('only what is in view follows the map', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/?map=3/48/10');
  const { map, list, count, button } = atlas(page);
  await map.getByRole('link', { name: 'Only what is in view' }).click();
  await expect(page).toHaveURL('/?inview=1&map=3/48/10');
  const there = ['Vienna Symposium', 'Geneva Expert Meeting', 'Aqaba Process meeting in London', 'Parliamentary Dialogue in Rome'];
  await expect(listed(list)).toHaveText(there);
  await expect(count).toHaveText('4 of 18 activities');
  await button('Reset map').click();
  const placed = activities.filter((item) => item.place);
  await expect(listed(list)).toHaveCount(placed.length);
});

test('each number of the answer is a filter, and taken back the same way', async ({ page }) => {
  await page.goto('/');
  const { count } = atlas(page);
  const headline = page.getByRole('heading', { level: 1 });
  const numbers = (status) => activities.filter((item) => item.status === status).length;
  await expect(headline).toHaveText(
    `${activities.length} activities: ${numbers('done')} done, ${numbers('ongoing')} under way, ${numbers('planned')} planned.`,
  );
  const choose = async (link, query, chosen) => {
    await link.click();
    await expect(page).toHaveURL(`/?${query}`);
    await expect(count).toHaveText(countLine(chosen));
    await expect(link).toBeFocused();
    await link.click();
    await expect(page).toHaveURL('/');
  };
  const planned = headline.getByRole('link', { name: /planned/ });
  await choose(planned, 'status=planned', activities.filter((item) => item.status === 'planned'));
  const placed = page.getByText('The report gives a month for').getByRole('link').last();
  await choose(placed, 'placed=yes', activities.filter((item) => item.place));
  await choose(page.getByRole('link', { name: 'Show them' }).first(), 'placed=no', activities.filter((item) => !item.place));
});

test.describe('time', { tag: '@desktop' }, () => {
  test('a click on the axis takes a month, on its upper line a year; a double click clears', async ({ page }) => {
    await page.goto('/?view=2025-01/2025-12');
    const { timeline } = atlas(page);
    // The strip that takes the pointer lies over the words.
    const middleOf = async (words) => {
      const box = await timeline.getByText(words, { exact: true }).boundingBox();
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    await page.mouse.click(...(await middleOf('Mar')));
    await expect(page).toHaveURL(/from=2025-03&to=2025-03/);
    await page.mouse.click(...(await middleOf('2025')));
    await expect(page).toHaveURL(/from=2025-01&to=2025-12/);
    await page.mouse.dblclick(...(await middleOf('Mar')));
    await expect(page).toHaveURL('/?view=2025-01/2025-12');
  });

  test('the chosen months can be dragged as a whole', async ({ page }) => {
    await page.goto('/?from=2025-03&to=2025-05');
    const { slider } = atlas(page);
    const from = await slider('From').boundingBox();
    const to = await slider('To').boundingBox();
    const middle = (from.x + from.width + to.x) / 2;
    await page.mouse.move(middle, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(middle + 40, from.y + 8, { steps: 4 });
    await page.mouse.move(middle + (to.x - from.x - from.width), from.y + 8, { steps: 8 });
    await page.mouse.up();
    await expect(page).toHaveURL('/?from=2025-06&to=2025-08');
  });

  test('closer and wider change what is shown, not what is selected', async ({ page }) => {
    await page.goto('/?from=2025-03&to=2025-05');
    const { timeline, count } = atlas(page);
    // Open, since the address has chosen months.
    const before = await count.textContent();
    await timeline.getByRole('button', { name: 'Show fewer months' }).click();
    await expect(page).toHaveURL('/?from=2025-03&to=2025-05&view=2025-03/2025-05');
    await expect(count).toHaveText(before);
    await timeline.getByRole('button', { name: 'Show more months' }).click();
    await expect(page).toHaveURL(/view=2025-01\/2025-06|view=2025-02\/2025-07/);
    for (let press = 0; press < 4; press++) await timeline.getByRole('button', { name: 'Show more months' }).click();
    await expect(page).toHaveURL('/?from=2025-03&to=2025-05&view=all');
    await timeline.getByRole('button', { name: 'Back to the reporting period' }).click();
    await expect(page).toHaveURL('/?from=2025-03&to=2025-05');
    await expect(count).toHaveText(before);
  });

  test('what lies outside is counted and reached', async ({ page }) => {
    await page.goto('/?view=2025-05/2025-06');
    const { timeline } = atlas(page);
    const mark = timeline.getByRole('link', { name: 'Vienna Symposium: March 2025' });
    await expect(timeline.getByRole('heading', { name: 'Before May 2025: 1' })).toBeVisible();
    await expect(timeline.getByRole('link', { name: 'Vienna Symposium', exact: true })).toBeVisible();
    await expect(mark).toHaveCount(0);
    await timeline.getByRole('button', { name: /^‹ \d+ earlier/ }).click();
    await timeline.getByRole('button', { name: /^‹ \d+ earlier/ }).click();
    await expect(mark).toBeVisible();
  });

  test('playing moves on month by month until it is stopped', async ({ page }) => {
    await page.goto('/');
    const { timeline, list } = atlas(page);
    // A report of which most is undated has nothing to play.
    await openMonths(page);
    await expect(timeline.getByRole('button', { name: 'Show fewer months' })).toBeVisible();
    await expect(timeline.getByRole('button', { name: 'Play' })).toHaveCount(0);
    await serveChangedReport(page, dateAll);
    await page.reload();
    await openMonths(page);
    await timeline.getByRole('button', { name: 'Play' }).click();
    await expect(page).toHaveURL('/?to=2024-10');
    await expect(page).toHaveURL('/?from=2024-11&to=2024-11');
    await timeline.getByRole('button', { name: 'Pause' }).click();
    await expect(timeline.getByRole('button', { name: 'Play' })).toBeVisible();
    await expect(listed(list)).not.toHaveCount(activities.length);
  });
});
