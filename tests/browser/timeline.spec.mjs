// The timeline: choosing months with keys, steppers and the mouse; every mark is a link.
import { atlas, hasParameter, lacksParameter } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { activities, context, countLine, report, text } from './report.mjs';

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
  await expect(from).toHaveAttribute('aria-valuetext', 'January 2024');
  await expect(to).toHaveAttribute('aria-valuetext', 'December 2026');

  await from.focus();
  await page.keyboard.press('ArrowRight');
  await expect(from).toHaveAttribute('aria-valuetext', 'February 2024');
  await page.keyboard.press('ArrowLeft');
  await expect(from).toHaveAttribute('aria-valuetext', 'January 2024');
  await page.keyboard.press('PageUp');
  await expect(from).toHaveAttribute('aria-valuetext', 'January 2025');
  await to.focus();
  await page.keyboard.press('PageDown');
  await expect(to).toHaveAttribute('aria-valuetext', 'December 2025');

  await expect(count).toHaveText(in2025);
  await expect(page).toHaveURL('/?from=2025-01&to=2025-12');

  // One end does not pass the other.
  await from.focus();
  await page.keyboard.press('End');
  await expect(from).toHaveAttribute('aria-valuetext', 'December 2025');
  await page.keyboard.press('Home');
  await expect(from).toHaveAttribute('aria-valuetext', 'January 2024');
});

test('steppers do the same by single clicks', async ({ page }) => {
  const { timeline, count } = atlas(page);
  const later = timeline.getByRole('button', { name: 'From: one month later' });
  const month = timeline.getByRole('group', { name: 'From', exact: true });
  await later.click();
  await expect(month).toContainText('February 2024');
  await timeline.getByRole('button', { name: 'From: one month earlier' }).click();
  await expect(month).toContainText('January 2024');
  await expect(page).toHaveURL(lacksParameter('from'));

  await timeline.getByRole('button', { name: 'To: one month earlier' }).click();
  await expect(page).toHaveURL('/?to=2026-11');
  await expect(count).toContainText(`${activities.length} activities`);
});

test('“All time” takes the choice back', { tag: '@desktop' }, async ({ page }) => {
  const { timeline, count } = atlas(page);
  const allTime = timeline.getByRole('button', { name: 'All time' });
  await expect(allTime).toBeDisabled();
  await page.goto('/?from=2025-01&to=2025-12');
  await expect(count).toHaveText(in2025);
  await allTime.click();
  await expect(count).toHaveText(countLine(activities));
  await expect(page).toHaveURL('/');
});

test('a drag along the axis chooses months', { tag: '@desktop' }, async ({ page }) => {
  const { slider, count } = atlas(page);
  const from = await slider('From').boundingBox();
  const to = await slider('To').boundingBox();
  const [first, last] = await Promise.all(
    ['aria-valuemin', 'aria-valuemax'].map(async (name) => Number(await slider('From').getAttribute(name))),
  );
  // The drawing keeps the sliders' handles outside the months, at either end.
  const [left, right] = [from.x + from.width, to.x];
  const middleOf = (month) => left + ((month + 0.5) / (last - first + 1)) * (right - left);
  const y = from.y + 8;

  await page.mouse.move(middleOf(12), y);
  await page.mouse.down();
  await page.mouse.move(middleOf(18), y);
  await page.mouse.move(middleOf(23), y);
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

test('everything dated is a link in the timeline, named by title and date', async ({ page }) => {
  const { timeline } = atlas(page);
  for (const item of [...activities, ...context].filter((item) => item.when)) {
    const mark = timeline.getByRole('link', { name: `${text(item.title)}: ` });
    await expect(mark).toHaveAttribute('href', `/activities/${item.id}/`);
  }
  const words = [
    'Vienna Symposium: March 2025',
    'Adoption of “Crescer em Paz”: 2025, month not stated',
    'Mission to Riyadh: within the reporting period, date not stated',
    'Model laws on AI and digital evidence: planned, no date given',
    'Twenty-ninth session of the CSTD: 20 to 24 April 2026',
  ];
  for (const name of words) await expect(timeline.getByRole('link', { name, exact: true })).toHaveCount(1);
});

test('what has no date at all is listed below', { tag: '@desktop' }, async ({ page }) => {
  const { timeline } = atlas(page);
  const undated = context.filter((item) => !item.when);
  await expect(timeline.getByRole('heading', { name: `No date stated: ${undated.length}` })).toBeVisible();
  for (const item of undated) await expect(timeline.getByRole('link', { name: text(item.title) })).toBeVisible();
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
  await expect(page).toHaveURL((url) => url.searchParams.get('from') === '2025-03');
  expect(await entries(page), 'on the way the entry is replaced').toBe(before);
  await expect.poll(() => entries(page), 'a second after the last key').toBe(before + 1);
  await page.goBack();
  await expect(page).toHaveURL('/');
  await expect(count).toHaveText(countLine(activities));
  await page.goForward();
  await expect(slider('From')).toHaveAttribute('aria-valuetext', 'March 2025');
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
    await expect(slider(name)).toHaveAttribute('aria-valuetext', 'December 2026');
  }
});

test('playing, pausing and playing again keeps one clock', { tag: '@desktop' }, async ({ page }) => {
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
