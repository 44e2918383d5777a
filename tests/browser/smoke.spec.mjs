import { expect, test } from './fixtures.mjs';
import { report, text } from './report.mjs';

test('the page starts', async ({ page }) => {
  const response = await page.goto('/');
  expect(response.status()).toBe(200);
  await expect(page).toHaveTitle(text(report.title));
  await expect(page.getByText('Loading the atlas…')).toHaveCount(0);
  await expect(page.getByRole('alert')).toBeHidden();
});

test.describe('when the program cannot be fetched', () => {
  test.use({ expectedProblem: /ERR_FAILED|Failed to fetch/, waitsForProgram: false });

  test('the page says so and stays', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto('/');
    await expect(page.getByRole('alert')).toHaveText('The atlas could not be loaded. Please reload the page.');
    await expect(page.getByRole('region', { name: 'Activities', exact: true }).getByRole('listitem')).toHaveCount(18);
  });
});
