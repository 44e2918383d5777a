// What can be checked of WCAG 2.2 AA by machine: every kind of page, sampled over schemes and sizes.
import { atlas, openFacet } from './atlas.mjs';
import { violationsOf } from './axe.mjs';
import { expect, test } from './fixtures.mjs';
import { failReport, report, serveShell } from './report.mjs';

const expectNoViolations = async (page) => expect(await violationsOf(page)).toEqual([]);

const PAGES = {
  home: '/',
  'an activity': '/activities/vienna-symposium/',
  'an item of context': '/activities/cstd-session-29/',
  about: '/about/',
  'not found': '/activities/no-such-thing/',
  'an empty result': '/?q=vienna&theme=cybercrime',
  'a search': '/?q=ai',
  'chosen months and facets': '/?theme=counter-terrorism&region=asia&from=2025-01&to=2025-12',
  'a zoomed map': '/?map=3/48/10',
  ...Object.fromEntries(report.sections.map(({ id }) => [`section ${id}`, `/sections/${id}/`])),
};
const IN_THE_DARK = ['home', 'a search', 'an activity', 'chosen months and facets', 'section part-one'];
const ON_A_PHONE = ['home', 'an activity', 'section part-one', 'chosen months and facets'];

async function visit(page, name) {
  await page.goto(PAGES[name]);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
}

for (const name of Object.keys(PAGES)) {
  test.describe(() => {
    if (name === 'not found') test.use({ expectedProblem: /404 \(Not Found\)/ });

    test(`${name}`, { tag: ON_A_PHONE.includes(name) ? [] : '@desktop' }, async ({ page }) => {
      await visit(page, name);
      await expectNoViolations(page);
    });
  });
}

for (const name of IN_THE_DARK) {
  test(`${name}, dark`, { tag: name === 'home' ? [] : '@desktop' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await visit(page, name);
    await expectNoViolations(page);
  });
}

test('the open list of a symbol', async ({ page }) => {
  await visit(page, 'home');
  await atlas(page).europe.click();
  await expect(atlas(page).map.getByRole('region')).toBeVisible();
  await expectNoViolations(page);
});

test('all facets open', { tag: '@desktop' }, async ({ page }) => {
  await visit(page, 'home');
  await openFacet(page, 'Kind');
  await expectNoViolations(page);
});

test.describe('before the program runs', () => {
  test.use({ expectedProblem: /ERR_FAILED/, waitsForProgram: false });

  for (const name of ['home', 'an activity', 'section part-one', 'about']) {
    test(`${name}, as served`, { tag: name === 'home' ? [] : '@desktop' }, async ({ page }) => {
      await page.route('**/boot-*.js', (route) => route.abort());
      await visit(page, name);
      await expectNoViolations(page);
    });
  }
});

test.describe('an error', () => {
  test.use({ expectedProblem: /404 \(Not Found\)/, waitsForProgram: false });

  test('the error page', async ({ page }) => {
    await serveShell(page);
    await failReport(page, (route) => route.fulfill({ status: 404 }));
    await page.goto('/');
    await expect(page.getByRole('alert')).toBeVisible();
    await expectNoViolations(page);
  });
});
