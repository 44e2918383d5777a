// Mistakes in a report: each is named with its place in the file, and everything else is shown.
import { atlas, expectNoSidewaysScroll, listed } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { activities, activity, countLine, report, serveChangedReport, text, titles } from './report.mjs';

const NO_BREAK = 'a'.repeat(10_000);
const LONG = 'A long title '.repeat(800).trim().slice(0, 10_000);
const ARABIC = 'ندوة فيينا (2025) حول الجريمة السيبرانية';
const indexOf = (id) => report.activities.findIndex((item) => item.id === id);

async function openProblems(page, count, ...lines) {
  const summary = page.getByText(`${count} problem${count === 1 ? '' : 's'} in the report’s data`);
  await summary.click();
  const problems = page.getByRole('group').filter({ has: summary });
  await expect(problems.getByRole('listitem')).toHaveCount(count);
  for (const line of lines) await expect(problems).toContainText(line);
}

test('a wrong type, an unknown field, a missing title', { tag: '@desktop' }, async ({ page }) => {
  await serveChangedReport(page, (changed) => {
    changed.activities[0].themes = 'cybercrime';
    changed.activities[0].sumary = 'misspelt';
    delete changed.activities[1].title;
    changed.places = { vienna: 'no list' };
  });
  await page.goto('/');
  const { list, count } = atlas(page);
  await expect(count).toHaveText(`${activities.length - 1} activities`);
  await expect(listed(list).filter({ hasText: titles(activities)[0] })).toBeVisible();
  const summary = page.getByText(/problems in the report’s data/);
  await summary.click();
  const problems = page.getByRole('group').filter({ has: summary });
  for (const line of [
    'activities[0].themes: should be a list, but is text',
    /activities\[0\]\.sumary: is not a field of this format; did you mean “summary”/,
    'activities[1].title: is needed and missing',
    'places: should be a list, but is an object',
  ]) {
    await expect(problems).toContainText(line);
  }
  await expectNoSidewaysScroll(page);
});

test('an identifier that is used twice', { tag: '@desktop' }, async ({ page }) => {
  await serveChangedReport(page, (changed) => {
    changed.activities.push({ ...changed.activities[0], title: { en: 'The second of that name' } });
  });
  await page.goto('/');
  await expect(atlas(page).count).toHaveText(countLine(activities));
  await expect(page.getByText('The second of that name')).toBeHidden();
  await openProblems(page, 1, /activities\[\d+\]\.id: “vienna-symposium” is used twice/);
});

test('a day that no calendar has', { tag: '@desktop' }, async ({ page }) => {
  await serveChangedReport(page, (changed) => {
    changed.activities[indexOf('vienna-symposium')].when = '2025-02-30';
  });
  await page.goto('/');
  const { list, count, timeline } = atlas(page);
  await expect(count).toHaveText(countLine(activities));
  await expect(list.getByRole('listitem').filter({ hasText: 'Vienna Symposium' })).toContainText('date not stated');
  await expect(timeline.getByRole('link', { name: 'Vienna Symposium' })).toBeVisible();
  await openProblems(page, 1, `activities[${indexOf('vienna-symposium')}].when: `);
});

test('a place that is not on the globe', { tag: '@desktop' }, async ({ page }) => {
  await serveChangedReport(page, (changed) => {
    changed.places.find((place) => place.id === 'riyadh').lat = 124.71;
  });
  await page.goto('/');
  const { count, symbol } = atlas(page);
  await expect(count).toHaveText(countLine(activities));
  await expect(symbol('Riyadh')).toBeHidden();
  const unplaced = activities.filter((item) => !item.place).length + 1;
  // The report names the place, so it is not among those without one.
  await expect(page.getByText(`${unplaced - 1} name no place`)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Not on the map: 1' })).toBeVisible();
  await openProblems(page, 1, /places\[\d+\]\.lat: 124\.71 is outside -90 to 90/);
});

for (const [what, title] of Object.entries({ 'without a space': NO_BREAK, 'of words': LONG })) {
  test(`a title of ten thousand characters ${what}`, async ({ page }) => {
    await serveChangedReport(page, (changed) => {
      changed.activities[indexOf('riyadh-mission')].title = { en: title };
    });
    await page.goto('/');
    const { count, symbol } = atlas(page);
    await expect(count).toHaveText(countLine(activities));
    await openProblems(page, 1, /title\.en: has 10000 characters/);
    await expectNoSidewaysScroll(page);
    await symbol('Riyadh').focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(`${title.slice(0, 160).trimEnd()}…`);
    await page.getByText('Show it whole (10000 characters)').click();
    await expect(page.getByText(title.trim(), { exact: true })).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
}

test('long names of report, theme, place and section', async ({ page }) => {
  await serveChangedReport(page, (changed) => {
    const long = { en: 'w'.repeat(300) };
    changed.title = long;
    changed.themes[0].name = long;
    changed.places[4].name = long;
    changed.sections[1].title = long;
    changed.sections[1].label = long;
  });
  for (const path of ['/?theme=counter-terrorism', '/activities/riyadh-mission/', '/sections/part-one/']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await expectNoSidewaysScroll(page);
  }
});

test('a title from right to left', async ({ page }) => {
  await serveChangedReport(page, (changed) => {
    changed.activities[indexOf('vienna-symposium')].title = { en: ARABIC };
  });
  await page.goto('/');
  await listed(atlas(page).list).filter({ hasText: ARABIC }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ARABIC);
  await expect(page).toHaveTitle(new RegExp('^ندوة'));
  await expectNoSidewaysScroll(page);
});

test('a report of a later format', { tag: '@desktop' }, async ({ page }) => {
  await serveChangedReport(page, (changed) => {
    changed.version = 2;
    changed.novelty = ['unknown here'];
  });
  await page.goto('/');
  await expect(atlas(page).count).toHaveText(countLine(activities));
  await openProblems(page, 2, 'version 2 is newer than this program', 'novelty: is not a field of this format');
});

test('no activities at all', { tag: '@desktop' }, async ({ page }) => {
  await serveChangedReport(page, (changed) => {
    changed.activities = [];
    changed.sections.forEach((section) => section.paragraphs.forEach((paragraph) => (paragraph.text = { en: 'Words.' })));
  });
  await page.goto('/');
  await expect(atlas(page).count).toHaveText('0 activities');
  await expect(atlas(page).map).toBeVisible();
});

test('titles that look like markup are only words', { tag: '@desktop' }, async ({ page }) => {
  const title = '<img src=x onerror="alert(1)"> & <b>bold</b>';
  await serveChangedReport(page, (changed) => {
    changed.activities[0].title = { en: title };
  });
  await page.goto(`/activities/${activity('vienna-symposium').id}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.goto('/');
  await expect(listed(atlas(page).list).filter({ hasText: title })).toBeVisible();
  await expect(atlas(page).timeline.getByRole('link', { name: title })).toBeVisible();
});

test('a report that is sound has no line about problems', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/');
  await expect(atlas(page).list).toContainText(text(activities[0].title));
  await expect(page.getByText(/problems? in the report’s data/)).toBeHidden();
});

test.describe('a map whose coastline does not arrive', () => {
  test.use({ expectedProblem: /404 \(Not Found\)|ERR_FAILED/ });

  test.beforeEach(async ({ page }) => {
    await page.route('**/basemap/*.svg', (route) => route.fulfill({ status: 404 }));
    await page.goto('/');
  });

  test('keeps its symbols', async ({ page }) => {
    const { symbol, detail } = atlas(page);
    await symbol('Riyadh').click();
    await expect(detail('Mission to Riyadh')).toBeVisible();
  });
});

test('a report without sections, put in the order of its sections', { tag: '@desktop' }, async ({ page }) => {
  await serveChangedReport(page, (changed) => {
    changed.sections = [];
    for (const item of changed.activities) item.evidence = [];
  });
  await page.goto('/');
  const { list } = atlas(page);
  await expect(listed(list)).toHaveCount(activities.length);
  await page.getByRole('link', { name: 'section', exact: true }).click();
  await expect(page).toHaveURL('/?sort=section');
  await expect(listed(list)).toHaveCount(activities.length);
});
