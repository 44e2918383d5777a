// The timeline: choosing months with keys, steppers and the mouse; every mark is a link.
import { atlas, lacksParameter, openMonths } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { activities, context, countLine, dateAll, report, serveChangedReport, titles } from './report.mjs';

// In 2025 for sure, and undated ones that may have been.
const certain = activities.filter((item) => /^2025(-\d\d)?$/.test(item.when));
const possible = activities.filter((item) => item.when === report.period);
const in2025 = countLine([...certain, ...possible], possible.length);

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(atlas(page).count).toHaveText(countLine(activities));
});

test('keys choose months on the two sliders', async ({ page }) => {
  const { slider, count } = atlas(page);
  const from = slider('From');
  const to = slider('To');
  await expect(from).toHaveAttribute('aria-valuetext', 'October 2024');
  await expect(to).toHaveAttribute('aria-valuetext', 'January 2026');

  await from.focus();
  await page.keyboard.press('ArrowRight');
  await expect(from).toHaveAttribute('aria-valuetext', 'November 2024');
  await page.keyboard.press('ArrowLeft');
  await expect(from).toHaveAttribute('aria-valuetext', 'October 2024');
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight');
  await expect(from).toHaveAttribute('aria-valuetext', 'January 2025');
  await to.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(to).toHaveAttribute('aria-valuetext', 'December 2025');

  await expect(count).toHaveText(in2025);
  await expect(page).toHaveURL('/?from=2025-01&to=2025-12');

  // One end does not pass the other.
  await from.focus();
  await page.keyboard.press('End');
  await expect(from).toHaveAttribute('aria-valuetext', 'December 2025');
  await page.keyboard.press('Home');
  await expect(from).toHaveAttribute('aria-valuetext', 'October 2024');
  // Page keys take a year, as far as there is one.
  await page.keyboard.press('PageUp');
  await expect(from).toHaveAttribute('aria-valuetext', 'October 2025');
});

test('steppers do the same by single clicks', async ({ page }) => {
  const { timeline, count } = atlas(page);
  await openMonths(page);
  const later = timeline.getByRole('button', { name: 'From: one month later' });
  const month = timeline.getByRole('group', { name: 'From', exact: true });
  await later.click();
  await expect(month).toContainText('November 2024');
  await timeline.getByRole('button', { name: 'From: one month earlier' }).click();
  await expect(month).toContainText('October 2024');
  await expect(page).toHaveURL(lacksParameter('from'));

  await timeline.getByRole('button', { name: 'To: one month earlier' }).click();
  await expect(page).toHaveURL('/?to=2025-12');
  await expect(count).toContainText(`${activities.length} activities`);
});

test('“All time” takes the choice back', { tag: '@desktop' }, async ({ page }) => {
  const { timeline, count } = atlas(page);
  const allTime = timeline.getByRole('button', { name: 'All time' });
  await openMonths(page);
  await expect(allTime).toBeDisabled();
  await page.goto('/?from=2025-01&to=2025-12');
  await expect(count).toHaveText(in2025);
  await allTime.click();
  await expect(count).toHaveText(countLine(activities));
  await expect(page).toHaveURL('/');
});

test('a drag along the axis chooses months', { tag: '@desktop' }, async ({ page }) => {
  const { slider, count, timeline } = atlas(page);
  const middleOf = async (name) => {
    const month = await timeline.getByText(name, { exact: true }).last().boundingBox();
    return [month.x + month.width / 2, month.y + month.height / 2];
  };
  await page.mouse.move(...(await middleOf('Jan')));
  await page.mouse.down();
  await page.mouse.move(...(await middleOf('May')));
  await page.mouse.move(...(await middleOf('Dec')));
  await page.mouse.up();
  await expect(slider('From')).toHaveAttribute('aria-valuetext', 'January 2025');
  await expect(slider('To')).toHaveAttribute('aria-valuetext', 'December 2025');
  await expect(count).toHaveText(in2025);
  await expect(page).toHaveURL('/?from=2025-01&to=2025-12');
});

test('what only may lie in the range is marked in the list', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/?from=2025-01&to=2025-12');
  const item = (title) => atlas(page).list.getByRole('listitem').filter({ hasText: title });
  await expect(item('Mission to Riyadh')).toContainText('possibly in this range');
  await expect(item('Vienna Symposium')).toBeVisible();
  await expect(item('Vienna Symposium')).not.toContainText('possibly');
});

test('what has a date of its own is a mark, named by title and date', async ({ page }) => {
  const { timeline } = atlas(page);
  for (const name of [
    'Vienna Symposium: March 2025',
    'Geneva Expert Meeting: May 2025',
    'Regional workshop in Nairobi: August 2025',
    'Adoption of “Crescer em Paz”: 2025, month not stated',
  ]) {
    await expect(timeline.getByRole('link', { name, exact: true })).toHaveCount(1);
  }
  await expect(timeline.getByRole('link', { name: /: .*20\d\d/ })).toHaveCount(4);
});

test('what has none is counted, and every title a link', { tag: '@desktop' }, async ({ page }) => {
  const { timeline, detail } = atlas(page);
  const planned = activities.filter((item) => item.status === 'planned');
  for (const [name, lot] of [['Known only to the period', possible], ['Planned', planned]]) {
    await expect(timeline.getByRole('heading', { name: `${name}: ${lot.length}` })).toBeVisible();
    for (const title of titles(lot)) await expect(timeline.getByRole('link', { name: title, exact: true })).toBeVisible();
  }
  await timeline.getByRole('link', { name: 'Mission to Riyadh' }).click();
  await expect(detail('Mission to Riyadh')).toBeVisible();
});

test('on a phone titles of what has no date open on demand', { tag: '@phone' }, async ({ page }) => {
  const { timeline, detail } = atlas(page);
  const riyadh = timeline.getByRole('link', { name: 'Mission to Riyadh' });
  await expect(timeline.getByRole('heading', { name: `Known only to the period: ${possible.length}` })).toBeVisible();
  await expect(riyadh).toBeHidden();
  await timeline.getByText('Show them').first().tap();
  await riyadh.tap();
  await expect(detail('Mission to Riyadh')).toBeVisible();
});

test('filtering leaves titles where they are, and counts what is left', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/?theme=integrity');
  const { timeline } = atlas(page);
  await expect(timeline.getByRole('heading', { name: 'Known only to the period: 1' })).toBeVisible();
  await expect(timeline.getByRole('link', { name: /^Coding4Integrity/ })).toBeVisible();
  const left = timeline.getByRole('listitem').filter({ hasText: 'Mission to Riyadh' });
  await expect(left).toBeVisible();
  await expect(left, 'out of reach').toHaveAttribute('inert', '');
});

test('context is counted apart, and one step away', async ({ page }) => {
  const { timeline, context: around } = atlas(page);
  await timeline.getByRole('link', { name: `Around the report, not counted: ${context.length}` }).click();
  await expect(around).toBeInViewport();
  await expect(page).toHaveURL('/');
});

test('what lies before and after the period is shown on demand', async ({ page }) => {
  const { timeline, slider } = atlas(page);
  await timeline.getByRole('button', { name: 'Before and after the period' }).click();
  await expect(page).toHaveURL('/?view=all');
  await expect(slider('From')).toHaveAttribute('aria-valuetext', 'January 2024');
  for (const name of ['United Nations Convention against Cybercrime: 2024, month not stated', 'Twenty-ninth session of the CSTD: 20 to 24 April 2026']) {
    await expect(timeline.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await timeline.getByRole('button', { name: 'Back to the reporting period' }).click();
  await expect(page).toHaveURL('/');
});

test('a mark opens its activity', async ({ page }) => {
  const { timeline, detail } = atlas(page);
  const mark = timeline.getByRole('link', { name: 'Vienna Symposium: March 2025' });
  await mark.click();
  await expect(detail('Vienna Symposium')).toBeVisible();
  // On a phone the open activity is a page of its own.
  if (test.info().project.name === 'desktop') await expect(mark).toHaveAttribute('aria-current', 'page');
});

const entries = (page) => page.evaluate(() => history.length);

test('however many steps, months that were chosen are one entry of the history', { tag: '@desktop' }, async ({ page }) => {
  const { slider, count } = atlas(page);
  const before = await entries(page);
  await slider('From').focus();
  for (const key of ['PageUp', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(page).toHaveURL((url) => url.searchParams.get('from') === '2025-12');
  expect(await entries(page), 'on the way the entry is replaced').toBe(before);
  await expect.poll(() => entries(page), 'a second after the last key').toBe(before + 1);
  await page.goBack();
  await expect(page).toHaveURL('/');
  await expect(count).toHaveText(countLine(activities));
  await page.goForward();
  await expect(slider('From')).toHaveAttribute('aria-valuetext', 'December 2025');
});

test('a drag is one entry as soon as the hand lets go', { tag: '@desktop' }, async ({ page }) => {
  const { slider } = atlas(page);
  const before = await entries(page);
  const grip = await slider('To').boundingBox();
  const y = grip.y + 8;
  await page.mouse.move(grip.x + 4, y);
  await page.mouse.down();
  for (const step of [80, 160, 240]) await page.mouse.move(grip.x - step, y);
  expect(await entries(page)).toBe(before);
  await page.mouse.up();
  expect(await entries(page)).toBe(before + 1);
  await page.goBack();
  await expect(page).toHaveURL('/');
});

test('a double click on a bar keeps the chosen months', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/?from=2025-03&to=2025-06');
  const { timeline, detail, slider } = atlas(page);
  await timeline.getByRole('link', { name: 'Vienna Symposium: March 2025' }).dblclick();
  await expect(detail('Vienna Symposium')).toBeVisible();
  await expect(slider('From')).toHaveAttribute('aria-valuetext', 'March 2025');
});

test('months outside the report stay within what the sliders can say', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/?from=2030-01');
  const { slider } = atlas(page);
  for (const name of ['From', 'To']) {
    const [now, most] = await Promise.all(
      ['aria-valuenow', 'aria-valuemax'].map(async (value) => Number(await slider(name).getAttribute(value))),
    );
    expect(now).toBeLessThanOrEqual(most);
    await expect(slider(name)).toHaveAttribute('aria-valuetext', 'January 2026');
  }
});

test('playing, pausing and playing again keeps one clock', { tag: '@desktop' }, async ({ page }) => {
  await serveChangedReport(page, dateAll);
  await page.goto('/');
  await openMonths(page);
  const { timeline, slider } = atlas(page);
  const play = timeline.getByRole('button', { name: 'Play' });
  const pause = timeline.getByRole('button', { name: 'Pause' });
  // Timers that are started and neither fired nor stopped.
  await page.evaluate(() => {
    window.running = new Set();
    const { setTimeout: start, clearTimeout: stop } = window;
    window.setTimeout = (run, delay, ...rest) => {
      const id = start(() => (window.running.delete(id), run()), delay, ...rest);
      if (delay > 1000) window.running.add(id);
      return id;
    };
    window.clearTimeout = (id) => (window.running.delete(id), stop(id));
  });
  for (let round = 0; round < 4; round++) {
    await play.click();
    await pause.click();
  }
  await play.click();
  await expect(slider('From')).toHaveAttribute('aria-valuetext', 'October 2024');
  expect(await page.evaluate(() => window.running.size)).toBe(1);
});
