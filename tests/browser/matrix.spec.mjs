// Every page at every width in both schemes: make test-all. `make test` samples the same in a11y.spec.mjs,
// layout.spec.mjs and take-over.spec.mjs.
import { expectNoSidewaysScroll } from './atlas.mjs';
import { violationsOf } from './axe.mjs';
import { expect, test } from './fixtures.mjs';
import { report } from './report.mjs';

const WIDTHS = [320, 390, 700, 820, 1100, 1440, 1920];
// The layouts: a phone's, a tablet's, a desktop's.
const AUDITED = [390, 820, 1440];
const PAGES = [
  '/',
  ...report.activities.map(({ id }) => `/activities/${id}/`),
  ...report.sections.map(({ id }) => `/sections/${id}/`),
  '/about/',
  '/?q=ai',
  '/?theme=counter-terrorism&from=2025-03&to=2025-06',
  '/?q=vienna&theme=cybercrime',
  '/?map=3/48/10&inview=1',
];

for (const colorScheme of ['light', 'dark']) {
  for (const path of PAGES) {
    test(`${path}, ${colorScheme}`, { tag: ['@desktop', '@matrix'] }, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) {
        await test.step(`${width} px`, async () => {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
          await expectNoSidewaysScroll(page);
          if (AUDITED.includes(width)) expect.soft(await violationsOf(page), `${width} px`).toEqual([]);
        });
      }
    });
  }
}
