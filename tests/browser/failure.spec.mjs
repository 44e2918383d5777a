// When the report does not arrive, or nothing in it can be used: what failed, why, and what to do. On the shell,
// which has nothing to read without it; what happens on a whole page is in take-over.spec.mjs.
import { packedReportOf } from '../../scripts/packed_report.mjs';
import { atlas, expectNoSidewaysScroll } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';
import { activities, countLine, failReport, mendReport, report, serveFile, serveShell } from './report.mjs';

test.use({ waitsForProgram: false });
test.beforeEach(({ page }) => serveShell(page));

async function expectFailure(page, reason) {
  await expect(page.getByRole('alert')).toHaveText('The report could not be loaded.');
  await expect(page.getByRole('main')).toContainText(reason);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expectNoSidewaysScroll(page);
}

async function expectRecovery(page) {
  await mendReport(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(atlas(page).count).toHaveText(countLine(activities));
  await expect(page.getByRole('alert')).toBeHidden();
}

test('while the report is on its way, the page says so', async ({ page }) => {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await failReport(page, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/activities/vienna-symposium/');
  await expect(page.getByRole('status')).toHaveText('Loading the report…');
  await expect(page.getByRole('progressbar')).toBeVisible();
  release();
  await expect(atlas(page).detail('Vienna Symposium')).toBeVisible();
  await expect(page.getByText('Loading the report…')).toBeHidden();
});

test.describe('a report that is not there', () => {
  test.use({ expectedProblem: /404 \(Not Found\)/ });

  test('is named with the server’s answer; trying again works', async ({ page }) => {
    await failReport(page, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.goto('/');
    await expectFailure(page, /answered 404 for data\/report\.json/);
    await expectRecovery(page);
  });
});

test.describe('a server that fails', () => {
  test.use({ expectedProblem: /503 \(Service Unavailable\)/ });

  test('is named, and the address stays', { tag: '@desktop' }, async ({ page }) => {
    await failReport(page, (route) => route.fulfill({ status: 503 }));
    await page.goto('/?status=ongoing');
    await expectFailure(page, /answered 503/);
    await mendReport(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(atlas(page).count).toHaveText(countLine(activities.filter((item) => item.status === 'ongoing')));
  });
});

test.describe('no connection', () => {
  test.use({ expectedProblem: /ERR_INTERNET_DISCONNECTED/ });

  test('is told from a server’s answer; trying again works', async ({ page }) => {
    await failReport(page, (route) => route.abort('internetdisconnected'));
    await page.goto('/');
    await expectFailure(page, /could not be reached.*Check your connection/s);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expectFailure(page, /could not be reached/);
    await expectRecovery(page);
  });
});

const published = packedReportOf(report);
const NO_REPORTS = {
  'a web page': '<!DOCTYPE html><p>Log in',
  nothing: '',
  'a list': '[]',
  'a report as people write it': JSON.stringify(report),
  'half of the file': published.slice(0, published.length / 2),
  'the file of a later layout': published.replace('[1,', '[2,'),
};

for (const [what, contents] of Object.entries(NO_REPORTS)) {
  test(`${what} in place of the report leaves no blank page`, { tag: '@desktop' }, async ({ page }) => {
    await serveFile(page, contents);
    await page.goto('/');
    await expectFailure(page, /not as it was published/);
    await expectRecovery(page);
  });
}
