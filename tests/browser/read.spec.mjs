// Reading the report's sections, and the way between them and the activities.
import { atlas, expectNoSidewaysScroll } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { activities, activity, countLine, report, text } from './report.mjs';

const paragraphOf = (page, number) => page.getByRole('link', { name: `Link to paragraph ${number}`, exact: true });

for (const section of report.sections) {
  const title = text(section.title);
  test(`“${title}” can be read`, { tag: '@desktop' }, async ({ page }) => {
    await page.goto(`/sections/${section.id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    await expect(page).toHaveTitle(new RegExp(`^${title}`));
    await expect(page.getByRole('link', { name: /^Link to paragraph/ })).toHaveCount(section.paragraphs.length);
    const own = page.getByRole('link', { name: `Link to “${title}”` });
    await expect(own).toHaveAttribute('href', `/sections/${section.id}/`);
    const contents = page.getByRole('navigation', { name: 'Sections of the report' });
    await expect(contents.getByRole('link')).toHaveCount(report.sections.length);
    await expect(contents.getByRole('link', { name: title })).toHaveAttribute('aria-current', 'page');

    const headings = page.getByRole('heading');
    const levels = await headings.evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => {
      expect(level, `heading ${index + 2}`).toBeGreaterThan(1);
      expect(level, `heading ${index + 2}`).toBeLessThanOrEqual(levels[index] + 1);
    });
  });
}

test('the contents lead from section to section', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Read', exact: true }).click();
  await expect(page).toHaveURL('/sections/part-one/');
  const contents = page.getByRole('navigation', { name: 'Sections of the report' });
  await contents.getByRole('link', { name: /Part Two/ }).click();
  await expect(page).toHaveURL('/sections/part-two/');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(text(report.sections.find(({ id }) => id === 'part-two').title));
  await expect(heading).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL('/sections/part-one/');
});

test('a paragraph’s number is a link to it', async ({ page }) => {
  await page.goto('/sections/part-one/');
  await paragraphOf(page, 4).click();
  await expect(page).toHaveURL('/sections/part-one/#p4');
  await expect(paragraphOf(page, 4)).toBeInViewport();
});

test('a link to a paragraph shows it, also when opened cold', async ({ page }) => {
  await page.setViewportSize({ width: page.viewportSize().width, height: 400 });
  await page.goto('/sections/part-three-a/#p8');
  await expect(paragraphOf(page, 8)).toBeInViewport();
  await expect(paragraphOf(page, 1)).not.toBeInViewport();
});

test('a mention opens the activity', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/sections/part-one/');
  await page.getByRole('article').getByRole('link', { name: 'Vienna Symposium' }).first().click();
  await expect(atlas(page).detail('Vienna Symposium')).toBeVisible();
  await expect(page).toHaveURL('/activities/vienna-symposium/');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Executive summary');
});

test('evidence leads to the very words, and Back to the activity', async ({ page }) => {
  await page.setViewportSize({ width: page.viewportSize().width, height: 500 });
  const { title, evidence } = activity('coding4integrity');
  await page.goto('/activities/coding4integrity/');
  const detail = atlas(page).detail(text(title));
  await expect(detail).toContainText(evidence[0].quote);
  await detail.getByRole('link', { name: /Part Three.*paragraph 8/ }).click();
  await expect(page).toHaveURL('/sections/part-three-a/#p8-coding4integrity');
  const quotation = page.locator('[id="p8-coding4integrity"]');
  await expect(quotation).toBeFocused();
  await expect(quotation.getByText(evidence[0].quote, { exact: true })).toBeInViewport({ ratio: 1 });
  await expect(quotation.getByRole('link', { name: text(title) })).toHaveAttribute('href', '/activities/coding4integrity/');
  // It is told from the others, and from our words.
  const look = (place) => place.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await look(quotation)).not.toBe(await look(page.locator('[id="p7-neurotechnology-project"]')));
  await expect(page.locator('.current')).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveURL('/activities/coding4integrity/');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a link to a quotation shows it when opened cold, and the link under it leads back', async ({ page }) => {
  await page.setViewportSize({ width: page.viewportSize().width, height: 500 });
  await page.goto('/sections/part-one/#p2-rome-dialogue');
  const quotation = page.locator('[id="p2-rome-dialogue"]');
  await expect(quotation).toBeFocused();
  await expect(quotation).toBeInViewport();
  await quotation.getByRole('link').click();
  await expect(page).toHaveURL('/activities/rome-dialogue/');
});

test('a link to a quotation that is not there leads to its paragraph', async ({ page }) => {
  await page.setViewportSize({ width: page.viewportSize().width, height: 400 });
  await page.goto('/sections/part-three-a/#p8-gone');
  await expect(paragraphOf(page, 8)).toBeInViewport();
  await page.goto('/sections/part-one/');
  await page.evaluate(() => (location.hash = 'p4-gone'));
  await expect(paragraphOf(page, 4)).toBeInViewport();
  await expect(page.locator('[id="p4"]')).toBeFocused();
});

test('the report’s words stand beside ours where there is room, else below', async ({ page }) => {
  for (const [width, beside] of [[1440, true], [1100, true], [820, true], [700, false], [390, false], [320, false]]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/sections/part-one/');
    const ours = await page.locator('[id="p2"] .retelling').boundingBox();
    const theirs = await page.getByRole('group', { name: 'In the report’s words' }).nth(1).boundingBox();
    if (beside) expect(theirs.x, width).toBeGreaterThan(ours.x + ours.width);
    else expect(theirs.y, width).toBeGreaterThanOrEqual(ours.y + ours.height);
    await expectNoSidewaysScroll(page);
  }
});

test('a section says that it is retold, and where the original is', async ({ page }) => {
  await page.goto('/sections/part-two/');
  await expect(page.getByText('Retold by the makers of this atlas')).toBeVisible();
  const find = page.getByText(text(report.source.find));
  await expect(find).toBeHidden();
  await page.getByText('Where to find the original').click();
  await expect(find).toBeVisible();
});

test('a section leads to what it names in Explore', async ({ page }) => {
  const theirs = activities.filter(({ evidence }) => evidence.some(({ section }) => section === 'part-three-a'));
  await page.goto('/sections/part-three-a/');
  await page.getByRole('link', { name: `Show these ${theirs.length} in Explore` }).click();
  await expect(page).toHaveURL('/?section=part-three-a');
  await expect(atlas(page).count).toHaveText(countLine(theirs));
});

test('an activity that the report names twice has both pieces of evidence', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/activities/vienna-symposium/');
  const detail = atlas(page).detail('Vienna Symposium');
  const evidence = detail.getByRole('link', { name: /paragraph \d+$/ });
  await expect(evidence).toHaveText([/Part One, paragraph 2/, /Part Three.*paragraph 2/]);
});

test.describe('while one reads', () => {
  // What of the small map and timeline stands out. They are for the eye alone, so they are looked for by what is
  // painted; the list beside them has the words.
  const named = (page) => page.locator('.companion .place-name').allTextContents();
  const bars = (page) =>
    page.locator('.companion .mark-bar').evaluateAll((marks) =>
      marks
        .filter((mark) => Number(getComputedStyle(mark).opacity) === 1)
        .map((mark) => mark.querySelector('title').textContent),
    );

  test('map and timeline show what the paragraph is about', { tag: '@desktop' }, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: page.viewportSize().width, height: 620 });
    await page.goto('/sections/part-three-a/#p4');
    await expect.poll(() => named(page)).toEqual(['Nairobi']);
    await expect.poll(() => bars(page)).toEqual(['Regional workshop in Nairobi']);
    await paragraphOf(page, 5).click();
    await expect.poll(() => named(page)).toEqual(['Brazil']);
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(() => named(page)).toEqual([]);
    await expect(page).toHaveURL('/sections/part-three-a/#p5');
  });

  test('the pointer or the focus on a mention shows it there', { tag: '@desktop' }, async ({ page }) => {
    // So high that nothing has to be scrolled: no paragraph is the one being read.
    await page.setViewportSize({ width: page.viewportSize().width, height: 1800 });
    await page.goto('/sections/part-three-a/');
    const mention = page.getByRole('article').getByRole('link', { name: /Crescer em Paz/ }).first();
    await mention.hover();
    await expect.poll(() => named(page)).toEqual(['Brazil']);
    await page.getByRole('banner').hover();
    await expect.poll(() => named(page)).toEqual([]);
    await mention.focus();
    await expect.poll(() => named(page)).toContain('Brazil');
  });

  test('a mark shows its mention and leads to the activity', { tag: '@desktop' }, async ({ page }) => {
    await page.goto('/sections/part-three-a/#p4');
    const mention = page.getByRole('article').getByRole('link', { name: 'regional meeting in Nairobi' });
    const plain = await mention.evaluate((link) => getComputedStyle(link).backgroundColor);
    await expect.poll(() => named(page)).toEqual(['Nairobi']);
    await page.locator('.companion .symbol').first().hover();
    await expect.poll(() => mention.evaluate((link) => getComputedStyle(link).backgroundColor)).not.toBe(plain);
    await page.locator('.companion .symbol').first().click();
    await expect(page).toHaveURL('/activities/nairobi-workshop/');
  });

  test('nothing in the small drawings takes the focus', { tag: '@desktop' }, async ({ page }) => {
    await page.goto('/sections/part-one/');
    await expect(page.locator('.companion a').first()).toBeAttached();
    const tabbable = page.locator('.companion :is(a, button):not([tabindex="-1"])');
    await expect(tabbable).toHaveCount(0);
  });
});

test('Back returns to where one was reading, Forward to where one went on', async ({ page }) => {
  await page.setViewportSize({ width: page.viewportSize().width, height: 500 });
  await page.goto('/sections/part-three-a/');
  const position = () => page.evaluate(() => window.scrollY);
  const mention = page.getByRole('article').getByRole('link', { name: /Coding4Integrity/ }).first();
  await mention.scrollIntoViewIfNeeded();
  const left = await position();
  expect(left).toBeGreaterThan(200);
  await mention.click();
  await expect(atlas(page).detail(text(activity('coding4integrity').title))).toBeVisible();
  await page.getByRole('link', { name: 'Read', exact: true }).click();
  await expect(page).toHaveURL('/sections/part-one/');
  await page.evaluate(() => window.scrollTo(0, 120));
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL('/sections/part-three-a/');
  await expect.poll(position).toBe(left);
  await expect(mention).toBeInViewport();
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL('/sections/part-one/');
  await expect.poll(position).toBe(120);
});

test('the end of a section leads to the next and the one before', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/sections/part-one/');
  const article = page.getByRole('article');
  await expect(article.getByRole('link', { name: 'Previous: Front matter' })).toBeVisible();
  await article.getByRole('link', { name: 'Next: Part Two' }).click();
  await expect(page).toHaveURL('/sections/part-two/');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('on paper there is the text and nothing to be used', { tag: '@desktop' }, async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/sections/part-one/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.locator('.companion')).toBeHidden();
  const { color, backgroundColor } = await page.locator('html').evaluate((root) => {
    const { color, backgroundColor } = getComputedStyle(root);
    return { color, backgroundColor };
  });
  expect([color, backgroundColor]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await page.goto('/');
  await expect(atlas(page).list.getByRole('listitem')).toHaveCount(activities.length);
  await expect(atlas(page).list.getByRole('listitem').last()).toBeVisible();
  await expect(atlas(page).slider('From')).toBeHidden();
  await expect(page.locator('button:visible')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toBeHidden();
  // What it is from, how old it is and where it stands.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const words of [text(report.source.title), 'Data last changed', page.url()]) {
    await expect(page.getByText(words)).toBeVisible();
  }
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByText('Data last changed')).toBeHidden();
});
