// Another agency's report in place of ours: nothing of ours may be left.
import { atlas, listed, openFacet } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { lighthouses, serveReport, serveShell, text, titles } from './report.mjs';

const OURS = /UNODC|United Nations|terroris|Riyadh|Vienna|World Summit|WSIS/i;
const theirs = lighthouses.activities.filter((item) => item.role === 'activity');

// No page of theirs was built; the program draws each.
test.beforeEach(async ({ page }) => {
  await serveShell(page);
  await serveReport(page, lighthouses);
});

test('its own title, activities, places and themes', async ({ page }) => {
  await page.goto('/');
  const { count, list, symbol, map } = atlas(page);
  await expect(count).toHaveText(`${theirs.length} activities`);
  await expect(page).toHaveTitle(lighthouses.title);
  await expect(page.getByRole('banner').getByRole('link').first()).toHaveText(lighthouses.title);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 activities: 3 done, 1 under way, 1 planned.');
  expect((await listed(list).allInnerTexts()).sort()).toEqual(titles(theirs).sort());
  for (const place of lighthouses.places) {
    await expect(symbol(text(place.name)).or(map.getByRole('button', { name: text(place.name) }))).toBeVisible();
  }
  const themes = await openFacet(page, 'Theme');
  for (const theme of lighthouses.themes) await expect(themes.getByRole('link', { name: theme.name })).toBeVisible();
  await expect(page.getByText(/problems? in the report’s data/)).toBeHidden();
});

test('its own period on the timeline', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/');
  const { timeline, slider } = atlas(page);
  await expect(slider('From')).toHaveAttribute('aria-valuetext', 'January 2030');
  await expect(slider('To')).toHaveAttribute('aria-valuetext', 'January 2031');
  await expect(timeline.getByRole('link', { name: 'Trial of a new lamp: March 2030' })).toBeVisible();
  await timeline.getByRole('button', { name: 'Before and after the period' }).click();
  await expect(timeline.getByRole('link', { name: 'Treaty on lights: 4 May 2029' })).toBeVisible();
});

test('its own sections', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Read', exact: true }).click();
  await expect(page).toHaveURL('/sections/letter/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The letter');
  const contents = page.getByRole('navigation', { name: 'Sections of the report' });
  await expect(contents.getByRole('link')).toHaveText(['The letter', 'Outlook']);
});

for (const path of ['/', '/activities/lamp-trial/', '/sections/letter/', '/about/']) {
  test(`nothing of ours at ${path}`, { tag: '@desktop' }, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await expect(page.getByRole('main')).not.toContainText(OURS);
    await expect(page.getByRole('banner')).not.toContainText(OURS);
    await expect(page).not.toHaveTitle(OURS);
  });
}

test('an activity of ours is not found', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/activities/riyadh-mission/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
});
