// One activity: what the report says of it and no more, and what one can do with it.
import { atlas } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { activity, text } from './report.mjs';

test('the map comes closer to where it was, beside the panel', { tag: '@desktop' }, async ({ page }) => {
  for (const width of [1440, 1100, 820]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/activities/riyadh-mission/');
    const { detail, symbol, map } = atlas(page);
    const panel = detail('Mission to Riyadh');
    await panel.getByRole('button', { name: 'Zoom in here' }).click();
    await expect(page).toHaveURL((url) => url.searchParams.get('map')?.startsWith('3/'));
    const frame = await map.boundingBox();
    expect(frame.x + frame.width).toBeLessThanOrEqual((await panel.boundingBox()).x);
    // In the middle of what the panel leaves free. Its name stands after it: the symbol is at the start, with a ring
    // that reaches 15 pixels from its middle.
    const middle = async (part) => (await part.boundingBox()).x + 15;
    await expect.poll(async () => Math.abs((await middle(symbol('Riyadh'))) - frame.x - frame.width / 2)).toBeLessThan(3);
  }
});

test('what, when and where are in words, with the reason', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/activities/riyadh-mission/');
  const detail = atlas(page).detail('Mission to Riyadh');
  await expect(detail).toContainText(text(activity('riyadh-mission').summary));
  await expect(detail).toContainText('within the reporting period, date not stated');
  await expect(detail).toContainText('The report gives no date of its own');
  await page.goto('/activities/crescer-em-paz/');
  await expect(atlas(page).detail('Adoption of “Crescer em Paz”')).toContainText('names the country and no city');
  await page.goto('/activities/riyadh-mission/');
  await expect(detail).toContainText('Editorial classification, not the report’s.');
});

test('context says that it is not counted', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/activities/cstd-session-29/');
  const detail = atlas(page).detail('Twenty-ninth session of the CSTD');
  await expect(detail).toContainText('not counted');
  await expect(detail).toContainText('20 to 24 April 2026');
});

test('previous and next go through the present result', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/activities/riyadh-mission/?kind=mission');
  const next = page.getByRole('link', { name: /^Next: / });
  await expect(page.getByRole('link', { name: /^Previous: / })).toBeHidden();
  await expect(next).toHaveText('Next: Mission to the Maldives');
  await next.click();
  await expect(page).toHaveURL('/activities/maldives-mission/?kind=mission');
  await expect(next).toBeHidden();
  await expect(page.getByRole('link', { name: /^Previous: / })).toHaveText('Previous: Mission to Riyadh');
});

test('its link can be copied', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/activities/riyadh-mission/?kind=mission');
  const detail = atlas(page).detail('Mission to Riyadh');
  await detail.getByRole('button', { name: 'Copy link' }).click();
  await expect(detail.getByText('Link copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${baseURL}/activities/riyadh-mission/?kind=mission`);
});

test('what the report does not say is said once, and only where it is so', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/activities/crescer-em-paz/');
  const detail = (title) => atlas(page).detail(title);
  await expect(detail('Adoption of “Crescer em Paz”')).toContainText('The report does not say' + 'with whom');
  await page.goto('/activities/nairobi-workshop/');
  await expect(detail('Regional workshop in Nairobi')).toContainText('August 2025');
  await expect(detail('Regional workshop in Nairobi')).not.toContainText('The report does not say');
});

test('related activities say why and lead there', async ({ page }) => {
  await page.goto('/activities/riyadh-mission/?status=done');
  const related = atlas(page).detail('Mission to Riyadh').getByRole('listitem').filter({ hasText: /same / });
  await expect(related.first()).toHaveText('Mission to the Maldives same theme and kind');
  expect(await related.count()).toBeLessThanOrEqual(4);
  await related.first().getByRole('link').click();
  await expect(page).toHaveURL('/activities/maldives-mission/?status=done');
  await expect(atlas(page).detail('Mission to the Maldives')).toContainText('Mission to Riyadh same theme and kind');
});

test('claim, date, place, evidence and share are in the first screen, in a column as high as the window', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/activities/riyadh-mission/');
  const detail = atlas(page).detail('Mission to Riyadh');
  const panel = await detail.boundingBox();
  expect(panel.y + panel.height).toBe(page.viewportSize().height);
  for (const part of [
    detail.getByText('within the reporting period'),
    detail.getByRole('link', { name: 'Riyadh' }),
    detail.getByRole('link', { name: /Part One, paragraph 2/ }),
    detail.getByRole('button', { name: 'Copy link' }),
    detail.getByRole('button', { name: 'Cite' }),
  ]) {
    await expect(part).toBeInViewport({ ratio: 1 });
  }
});

test('it can be cited in plain text', { tag: '@desktop' }, async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/activities/riyadh-mission/');
  await atlas(page).detail('Mission to Riyadh').getByRole('button', { name: 'Cite' }).click();
  await expect(page.getByText('Citation copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^“Mission to Riyadh” \(within the reporting period, date not stated\)\. In: United Nations Office on Drugs and Crime, /);
  expect(copied).toContain('Part One, paragraph 2');
  expect(copied).toContain(`${baseURL}/activities/riyadh-mission/`);
});

test('a phone shows a small map, since the panel covers the large one', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/activities/riyadh-mission/');
  await expect(atlas(page).map).toBeHidden();
  await expect(page.locator('.miniatures').getByText('Riyadh', { exact: true })).toBeVisible();
});

test('abbreviations are explained where they first stand', { tag: '@desktop' }, async ({ page }) => {
  const ICT = 'ICT: Information and communications technologies';
  await page.goto('/activities/nairobi-workshop/');
  const panel = atlas(page).detail('Regional workshop in Nairobi');
  await expect(panel.getByText(ICT)).toBeVisible();
  // Its partners’ names say it themselves.
  await expect(panel.getByText(/^CTED: /)).toHaveCount(0);
  await page.goto('/activities/rome-dialogue/');
  await expect(atlas(page).detail('Parliamentary Dialogue in Rome').getByText('AI: Artificial intelligence')).toBeVisible();
  await expect(page.getByText(ICT)).toHaveCount(0);

  // In a section once, and not where the text does so.
  await page.goto('/sections/part-three-a/');
  await expect(page.getByRole('article').getByText(ICT)).toHaveCount(1);
  await page.goto('/sections/part-two/');
  await expect(page.getByRole('article')).toContainText('information and communication technologies (ICT)');
  await expect(page.getByRole('article').getByText(ICT)).toHaveCount(0);
  await page.goto('/?q=police');
  await expect(atlas(page).list.getByText('INTERPOL: International Criminal Police Organization')).toBeVisible();
});
