// The page built to sit in a folder of its host: make build-sub-path (make test does it).
import { serve } from '../../scripts/serve.mjs';
import { atlas } from './atlas.mjs';
import { expect, test } from './fixtures.mjs';

test.describe('in a folder of its host', { tag: '@desktop' }, () => {
  test.use({
    baseURL: async ({}, use) => {
      const { server, origin } = await serve({ port: 0, base: '/some/folder/', dist: 'target/sub-path' });
      await use(origin);
      server.close();
    },
  });

  for (const path of ['/some/folder/', '/some/folder/index.html', '/some/folder']) {
    test(`home is found at ${path}`, async ({ page }) => {
      await page.goto(path);
      await expect(atlas(page).count).toHaveText('18 activities');
    });
  }

  test('links, history and deep links stay in the folder', async ({ page }) => {
    await page.goto('/some/folder/sections/part-three-a/#p2');
    await page.locator('#p2').getByRole('link', { name: /Vienna/ }).first().click();
    await expect(page).toHaveURL('/some/folder/activities/vienna-symposium/');
    await expect(atlas(page).detail('Vienna Symposium')).toBeVisible();
    await page.reload();
    await atlas(page).detail('Vienna Symposium').getByRole('link', { name: 'Close' }).click();
    await expect(page).toHaveURL('/some/folder/');
    await page.goBack();
    await expect(page).toHaveURL('/some/folder/activities/vienna-symposium/');
  });
});
