// Facets: links with counts that narrow what all views show.
import { atlas, listed, openFacet } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { activities, countLine, report, text, titles } from './report.mjs';

const withTheme = (...ids) => activities.filter((item) => ids.some((id) => item.themes.includes(id)));
const withKind = (id, among = activities) => among.filter((item) => item.kind === id);
const withStatus = (id, among = activities) => among.filter((item) => item.status === id);

// A facet's values and counts as they are shown: { Cybercrime: 1, … }
async function countsOf(facet) {
  const lines = await facet.getByRole('link').allInnerTexts();
  const parts = lines.map((line) => /^(.*?)\s*(\d+)$/s.exec(line.trim()));
  return Object.fromEntries(parts.map(([, name, count]) => [name, Number(count)]));
}

const expectedThemes = (among) =>
  Object.fromEntries(
    report.themes
      .map(({ id, name }) => [text(name), among.filter((item) => item.themes.includes(id)).length])
      .filter(([, count]) => count > 0),
  );

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(atlas(page).count).toHaveText(countLine(activities));
});

test('filters that are open go with their page', async ({ page }) => {
  await openFacet(page, 'Kind');
  await atlas(page).filters.getByText('Themes by section').click();
  await page.getByRole('link', { name: 'About', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeVisible();
  // What was there would be told of the new address now, and fail (see fixtures.mjs).
  await page.goBack();
  await expect(atlas(page).count).toHaveText(countLine(activities));
});

test('each value says how many it would leave', { tag: '@desktop' }, async ({ page }) => {
  const themes = await openFacet(page, 'Theme');
  expect(await countsOf(themes)).toEqual(expectedThemes(activities));
});

test('a theme narrows list, map and timeline; choosing it again takes it back', async ({ page }) => {
  const { list, count, symbol } = atlas(page);
  const themes = await openFacet(page, 'Theme');
  const choice = themes.getByRole('link', { name: /Children and young people/ });
  await expect(choice).toHaveAttribute('href', '/?theme=children-and-youth');
  await expect(choice).not.toHaveAttribute('aria-current');

  await choice.click();
  const left = withTheme('children-and-youth');
  await expect(page).toHaveURL('/?theme=children-and-youth');
  await expect(count).toHaveText(countLine(left));
  await expect(listed(list)).toHaveCount(left.length);
  expect((await listed(list).allInnerTexts()).sort()).toEqual(titles(left).sort());
  await expect(choice).toHaveAttribute('aria-current', 'true');
  await expect(symbol('Nigeria')).toBeVisible();
  await expect(symbol('Riyadh')).toBeHidden();

  await choice.click();
  await expect(page).toHaveURL('/');
  await expect(count).toHaveText(countLine(activities));
});

test('a facet’s counts ignore its own choice, others follow it', { tag: '@desktop' }, async ({ page }) => {
  const themes = await openFacet(page, 'Theme');
  await themes.getByRole('link', { name: /Countering terrorism/ }).click();
  await expect(atlas(page).count).toHaveText(countLine(withTheme('counter-terrorism')));
  expect(await countsOf(themes)).toEqual(expectedThemes(activities));

  const status = await openFacet(page, 'Status');
  const left = withTheme('counter-terrorism');
  await expect
    .poll(() => countsOf(status))
    .toEqual({ Done: withStatus('done', left).length, Planned: withStatus('planned', left).length });
});

test('values of one facet are alternatives, facets narrow each other', { tag: '@desktop' }, async ({ page }) => {
  const { count } = atlas(page);
  const themes = await openFacet(page, 'Theme');
  await themes.getByRole('link', { name: /Cybercrime/ }).click();
  await expect(count).toHaveText(countLine(withTheme('cybercrime')));
  await themes.getByRole('link', { name: /Law and human rights/ }).click();
  const either = withTheme('cybercrime', 'law-and-rights');
  await expect(count).toHaveText(countLine(either));

  const kinds = await openFacet(page, 'Kind');
  await kinds.getByRole('link', { name: /Policy or law/ }).click();
  await expect(count).toHaveText(countLine(withKind('policy', either)));
  const status = await openFacet(page, 'Status');
  await status.getByRole('link', { name: /Planned/ }).click();
  await expect(count).toHaveText(countLine(withStatus('planned', withKind('policy', either))));
  await expect(page).toHaveURL('/?theme=cybercrime&theme=law-and-rights&kind=policy&status=planned');
});

test('Back undoes the last choice', { tag: '@desktop' }, async ({ page }) => {
  const { count } = atlas(page);
  const kinds = await openFacet(page, 'Kind');
  await kinds.getByRole('link', { name: /Mission/ }).click();
  await expect(count).toHaveText(countLine(withKind('mission')));
  await kinds.getByRole('link', { name: /Project/ }).click();
  const both = [...withKind('mission'), ...withKind('project')];
  await expect(count).toHaveText(countLine(both));

  await page.goBack();
  await expect(count).toHaveText(countLine(withKind('mission')));
  await expect(kinds.getByRole('link', { name: /Project/ })).not.toHaveAttribute('aria-current');
  await page.goBack();
  await expect(count).toHaveText(countLine(activities));
});

test('the title names the filters in force', async ({ page }) => {
  await expect(page).toHaveTitle(text(report.title));
  await page.goto('/?q=Nairobi&theme=new-technologies');
  const [theme] = report.themes.filter(({ id }) => id === 'new-technologies');
  await expect(page).toHaveTitle(`“Nairobi”, Theme: ${text(theme.name)} – ${text(report.title)}`);
  await atlas(page).clearAll.click();
  await expect(page).toHaveTitle(text(report.title));
});

test('“Clear all” takes back every filter and keeps order and map', { tag: '@desktop' }, async ({ page }) => {
  const { count, clearAll } = atlas(page);
  await page.goto('/?q=ai&theme=counter-terrorism&region=asia&from=2025-01&to=2025-12&sort=section&map=1/0/0');
  await expect(count).toContainText(`of ${activities.length} activities`);
  await clearAll.click();
  await expect(count).toHaveText(countLine(activities));
  await expect(clearAll).toBeHidden();
  await expect(page).toHaveURL('/?sort=section&map=1/0/0');
});

test('an empty result says which filter to take back, and what that gives', async ({ page }) => {
  const { count, list } = atlas(page);
  await page.goto('/?theme=cybercrime&kind=mission&from=1990-01&to=1990-12');
  await expect(page.getByText('Taking back one of them is not enough.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Without/ })).toHaveCount(0);

  await page.goto('/?theme=cybercrime&kind=mission');
  const left = withTheme('cybercrime');
  const way = page.getByRole('link', { name: `Without Kind “Mission”: ${left.length} activit` });
  await expect(way).toHaveAttribute('href', '/?theme=cybercrime');
  await way.click();
  await expect(count).toHaveText(countLine(left));
  await expect(listed(list)).toHaveCount(left.length);
  await page.goBack();
  const missions = withKind('mission').length;
  await expect(page.getByRole('link', { name: `Without Theme “Cybercrime”: ${missions} activities` })).toBeVisible();
});

test('the answer follows the filters', { tag: '@desktop' }, async ({ page }) => {
  const headline = page.getByRole('heading', { level: 1 });
  const planned = withStatus('planned').length;
  const status = await openFacet(page, 'Status');
  await status.getByRole('link', { name: /Planned/ }).click();
  await expect(headline).toHaveText(`${planned} of ${activities.length} activities, all planned.`);
  await page.goto('/?q=zzzz');
  await expect(headline).toHaveText(`None of ${activities.length} activities.`);
  await page.goto('/?q=neurotechnology');
  await expect(headline).toHaveText(`1 of ${activities.length} activities, under way.`);
  await expect(page.getByText('The report gives neither a month nor a place for it.')).toBeVisible();
});

test('the rarer facets narrow too', { tag: '@desktop' }, async ({ page }) => {
  const { count } = atlas(page);
  const partners = await openFacet(page, 'Partner');
  await partners.getByRole('link', { name: /INTERPOL/ }).click();
  await expect(count).toHaveText(countLine(activities.filter((item) => item.partners.includes('interpol'))));
  await atlas(page).clearAll.click();

  const asia = report.places.filter((place) => place.region === 'asia').map((place) => place.id);
  const regions = await openFacet(page, 'Region');
  await regions.getByRole('link', { name: /Asia/ }).click();
  await expect(count).toHaveText(countLine(activities.filter((item) => asia.includes(item.place))));
});

test('the list can be put in the report’s order', { tag: '@desktop' }, async ({ page }) => {
  const { list } = atlas(page);
  await page.getByRole('link', { name: 'section', exact: true }).click();
  await expect(page).toHaveURL('/?sort=section');
  await expect(listed(list).nth(1)).toHaveText('Aqaba Process meeting in London');
  await expect(listed(list)).toHaveCount(activities.length);
  await page.goBack();
  await expect(listed(list).nth(1)).toHaveText('Geneva Expert Meeting');
});
