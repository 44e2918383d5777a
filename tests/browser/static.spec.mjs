// Every link is a page: without JavaScript everything can be read, and links lead everywhere.
import { atlas, expectNoSidewaysScroll, listed } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { activities, activity, context, countLine, report, text } from './report.mjs';

test.use({ javaScriptEnabled: false });

test('home lists everything, and a link opens an activity in full', async ({ page }) => {
  const response = await page.goto('/');
  expect(response.status()).toBe(200);
  await expect(listed(atlas(page).list)).toHaveCount(activities.length);
  await expect(listed(atlas(page).context)).toHaveCount(context.length);
  await listed(atlas(page).list).filter({ hasText: 'Vienna Symposium' }).click();
  await expect(page).toHaveURL('/activities/vienna-symposium/');
  const detail = atlas(page).detail('Vienna Symposium');
  const item = activity('vienna-symposium');
  for (const words of ['March 2025', 'Vienna', text(item.summary), ...item.evidence.map(({ quote }) => quote)]) {
    await expect(detail).toContainText(words);
  }
  await detail.getByRole('link', { name: /paragraph 2/ }).first().click();
  await expect(page).toHaveURL(/\/sections\/[a-z-]+\/#p2-vienna-symposium$/);
  const quotation = page.locator('#p2-vienna-symposium');
  await expect(quotation).toContainText(item.evidence[0].quote);
  await expect(quotation).toBeInViewport();
  await expect(quotation).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expectNoSidewaysScroll(page);
});

test('every page is whole: heading, title, and a way on', { tag: '@desktop' }, async ({ page }) => {
  test.slow();
  const pages = [
    ...report.activities.map((item) => [`/activities/${item.id}/`, text(item.title)]),
    ...report.sections.map((section) => [`/sections/${section.id}/`, text(section.title)]),
    ['/about/', 'About'],
  ];
  for (const [path, heading] of pages) {
    await test.step(path, async () => {
      const response = await page.goto(path);
      expect(response.status()).toBe(200);
      await expect.soft(page.getByRole('heading', { level: 1 })).toContainText(heading);
      await expect.soft(page).toHaveTitle(`${heading} – ${text(report.title)}`);
      await expect.soft(page.getByRole('link', { name: 'Explore', exact: true })).toHaveAttribute('href', '/');
    });
  }
});

test('an activity stands between those before and after it, and leads to all', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/');
  const titles = await listed(atlas(page).list).allInnerTexts();
  const at = titles.indexOf('Mission to Riyadh');
  await listed(atlas(page).list).nth(at).click();
  await expect(listed(atlas(page).list)).toHaveText(titles.slice(at - 1, at + 2));
  await atlas(page).list.getByRole('link', { name: countLine(activities) }).click();
  await expect(listed(atlas(page).list)).toHaveText(titles);
});

test('a section has all its paragraphs, with links to what they mention', async ({ page }) => {
  await page.goto('/sections/part-three-a/');
  const section = report.sections.find(({ id }) => id === 'part-three-a');
  for (const { n } of section.paragraphs) await expect(page.locator(`#p${n}`)).toBeAttached();
  await page.locator('#p2').getByRole('link', { name: /Vienna/ }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vienna Symposium');
});

test('what needs the program says so, and nothing pretends to work', async ({ page }) => {
  await page.goto('/');
  const { filters, map, search } = atlas(page);
  await expect(search).toBeHidden();
  await expect(map.getByRole('button')).toHaveCount(0);
  await expect(filters.getByRole('group', { name: 'Theme' })).toBeHidden();
  await filters.getByText('More filters', { exact: true }).click();
  await expect(filters.getByText(/need JavaScript/).first()).toBeVisible();
});

test.describe('an address that names nothing', () => {
  test.use({ expectedProblem: /404 \(Not Found\)/ });

  test('is answered with 404 and offers what there is', async ({ page }) => {
    const response = await page.goto('/no/such/page');
    expect(response.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
    await expect(listed(atlas(page).list)).toHaveCount(activities.length);
  });
});
