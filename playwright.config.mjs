// Tests of the built page (dist/) in a real browser: make browser-test
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/chromium.mjs';

const PORT = 4173;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'tests/browser/test-results',
  workers: 2,
  retries: 0,
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  use: { baseURL: `http://127.0.0.1:${PORT}`, launchOptions },
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: String(PORT) },
    url: `http://127.0.0.1:${PORT}/`,
    // Another build's server must not answer for this one.
    reuseExistingServer: false,
  },
});
