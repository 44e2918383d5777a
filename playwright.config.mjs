// Tests of the built page (dist/) in a real browser: make browser-test
//   PORT=4173   DIST=dist (another build may be tested)   EVERYTHING=1 (full matrices too)
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/chromium.mjs';

const PORT = Number(process.env.PORT ?? 4173);
// Full matrices too: make test-all
const EVERYTHING = Boolean(process.env.EVERYTHING);

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'tests/browser/test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  // Patience for a busy machine; nothing waits longer than it has to.
  expect: { timeout: 10_000 },
  // Service workers answer instead of what a test puts in the way; offline.spec.mjs allows them.
  use: { baseURL: `http://127.0.0.1:${PORT}`, launchOptions, serviceWorkers: 'block' },
  // Both run everything but what only the other has: a mouse, or fingers and a narrow page.
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true }, grepInvert: /@desktop/ },
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } }, grepInvert: EVERYTHING ? /@phone/ : /@phone|@matrix/ },
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: String(PORT) },
    url: `http://127.0.0.1:${PORT}/`,
    // Another build's server must not answer for this one.
    reuseExistingServer: false,
  },
});
