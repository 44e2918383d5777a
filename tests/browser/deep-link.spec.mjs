// A link restores what it was copied from, in any browser.
import { atlas, listed, openFacet } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { activities, countLine, report, text } from './report.mjs';

test('every activity and item of context has a link that opens it cold', { tag: '@desktop' }, async ({ page }) => {
  test.slow();
  for (const item of report.activities) {
    const title = text(item.title);
    await test.step(title, async () => {
      const response = await page.goto(`/activities/${item.id}/`);
      expect(response.status()).toBe(200);
      await expect.soft(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect.soft(atlas(page).detail(title)).toBeVisible();
      await expect.soft(page).toHaveTitle(`${title} – ${text(report.title)}`);
    });
  }
});

const FILTERED = '/?q=vienna&theme=new-technologies&status=done&from=2025-01&to=2025-12';

async function expectFiltered(page) {
  const { count, list, search, slider } = atlas(page);
  await expect(count).toHaveText(`${countLine([1])}, 2 passages`);
  await expect(listed(list)).toHaveText(['Vienna Symposium']);
  await expect(search).toHaveValue('vienna');
  await expect(slider('From')).toHaveAttribute('aria-valuetext', 'January 2025');
  await expect(slider('To')).toHaveAttribute('aria-valuetext', 'December 2025');
  const theme = await openFacet(page, 'Theme');
  await expect(theme.getByRole('link', { name: /AI and new technologies/ })).toHaveAttribute('aria-current', 'true');
  const status = await openFacet(page, 'Status');
  await expect(status.getByRole('link', { name: /Done/ })).toHaveAttribute('aria-current', 'true');
}

test('a filtered link restores result and controls, also after a reload', async ({ page }) => {
  await page.goto(FILTERED);
  await expectFiltered(page);
  await page.reload();
  await expectFiltered(page);
  await expect(page).toHaveURL(FILTERED);
});

test('filters stay when an activity opens and closes', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(FILTERED);
  await atlas(page).list.getByRole('link', { name: 'Vienna Symposium' }).click();
  await expect(page).toHaveURL(FILTERED.replace('/?', '/activities/vienna-symposium/?'));
  await atlas(page).detail('Vienna Symposium').getByRole('link', { name: 'Close' }).click();
  await expect(page).toHaveURL(FILTERED);
  await expectFiltered(page);
});

test('Back and Forward go through the pages that were visited', { tag: '@desktop' }, async ({ page }) => {
  const { list, count } = atlas(page);
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('/');
  await list.getByRole('link', { name: 'Vienna Symposium' }).click();
  await expect(heading).toHaveText('Vienna Symposium');
  await page.getByRole('link', { name: 'About' }).click();
  await expect(heading).toHaveText('About');

  await page.goBack();
  await expect(heading).toHaveText('Vienna Symposium');
  await page.goBack();
  await expect(page).toHaveURL('/');
  await expect(count).toHaveText(countLine(activities));
  await page.goForward();
  await page.goForward();
  await expect(heading).toHaveText('About');
  await expect(page).toHaveURL('/about/');
});

test('a map link restores the view', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/?map=3/48/10');
  const { symbol, button } = atlas(page);
  for (const place of ['Vienna', 'Geneva', 'Rome']) await expect(symbol(place)).toBeVisible();
  await expect(button('Move map north')).toBeVisible();
  await expect(page).toHaveURL('/?map=3/48/10');
});

test('a link opens the same in a new tab', async ({ page, context }) => {
  await page.goto('/?status=done');
  const opened = context.waitForEvent('page');
  await atlas(page).list.getByRole('link', { name: 'Vienna Symposium' }).click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(tab).toHaveURL('/activities/vienna-symposium/?status=done');
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Vienna Symposium');
  await expect(page).toHaveURL('/?status=done');
});

test('an unknown choice is left out and named also after Back', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/?theme=nothing');
  const notice = page.getByText('nothing', { exact: false }).first();
  await expect(notice).toBeVisible();
  await page.getByRole('link', { name: 'About', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeVisible();
  await page.goBack();
  await expect(atlas(page).count).toHaveText(countLine(activities));
});

test('what makes no sense in a link is left out and named; the rest is kept', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/?theme=nonsense&status=ongoing&from=2025-99&map=99/0/0&sort=up&utm_source=mail');
  const { count } = atlas(page);
  await expect(count).toHaveText(countLine(activities.filter((item) => item.status === 'ongoing')));
  const notice = page.getByText(/not understood/);
  for (const part of ['theme=nonsense', 'from=2025-99', 'map=99/0/0', 'sort=up']) {
    await expect(notice).toContainText(part);
  }
  // Other programs' keys are none of ours.
  await expect(notice).not.toContainText('utm_source');

  // It was about that address only.
  await atlas(page).clearAll.click();
  await expect(count).toHaveText(countLine(activities));
  await expect(notice).toBeHidden();
});

test.describe('an address that names nothing', () => {
  test.use({ expectedProblem: /404 \(Not Found\)/ });

  for (const path of ['/activities/no-such-thing/', '/sections/no-such-part/']) {
    test(`says so and offers what there is: ${path}`, { tag: '@desktop' }, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
      await expect(page.getByText(path)).toBeVisible();
      await expect(page).toHaveTitle(/^Page not found/);
      await atlas(page).list.getByRole('link', { name: 'Vienna Symposium' }).click();
      await expect(atlas(page).detail('Vienna Symposium')).toBeVisible();
    });
  }

  test('is answered with 404 where the server can tell', async ({ page }) => {
    const response = await page.goto('/no/such/page');
    expect(response.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
    await expect(page.getByText('/no/such/page')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Explore' }).click();
    await expect(page).toHaveURL('/');
    await expect(atlas(page).count).toHaveText(countLine(activities));
  });
});

test.describe('a link with something written behind it', { tag: '@desktop' }, () => {
  // Hosts know no such file, and answer with the page that the program then replaces.
  test.use({ expectedProblem: /404 \(Not Found\)/ });

  for (const end of ['.', ')', ',', '%20', '%E2%80%8B', '/).', '\u3002\u8bf7\u770b']) {
    test(`finds the activity before “${end}”`, async ({ page }) => {
      await page.goto(`/activities/nairobi-workshop${end}`);
      await expect(atlas(page).detail('Regional workshop in Nairobi')).toBeVisible();
    });
  }
});

test('what is escaped for HTML, in capitals or written as a list is understood', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/?Theme[]=new-technologies&amp;from=2025-01&amp;TO=2025-12');
  await expect(page.getByRole('link', { name: 'Remove filter: Theme: AI and new technologies' })).toBeVisible();
  await expect(atlas(page).slider('From')).toHaveAttribute('aria-valuetext', 'January 2025');
  await expect(atlas(page).slider('To')).toHaveAttribute('aria-valuetext', 'December 2025');
});

test('a link takes map and timeline along once it is about to be used', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/?map=2/10/20&view=2025-01/2025-12');
  const link = listed(atlas(page).list).first();
  await expect(link).toHaveAttribute('href', '/activities/vienna-symposium/');
  await link.hover();
  await link.dispatchEvent('contextmenu');
  await expect(link).toHaveAttribute('href', '/activities/vienna-symposium/?view=2025-01/2025-12&map=2/10/20');
  await link.click();
  await expect(page).toHaveURL('/activities/vienna-symposium/?view=2025-01/2025-12&map=2/10/20');
});
