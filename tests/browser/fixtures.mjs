// Every browser test imports `test` and `expect` from here: besides what it asserts itself, a test fails on any
// console error (a breach of the content security policy is one), uncaught error or request to another origin.
//
// A test that provokes a failure says which: test.use({ expectedProblem: /404 \(Not Found\)/ });
//
// Every page can be read before its program runs. A test begins when the program has taken over, unless it is
// about the time before: test.use({ waitsForProgram: false });
import { test as base, expect } from '@playwright/test';

const NOTHING = /(?!)/;

// The program puts another element in the place of the one that the boot script knows.
export const programRuns = (page) => page.waitForFunction(() => !document.getElementById('app')?.handOver);

export const test = base.extend({
  waitsForProgram: [true, { option: true }],

  page: async ({ page, waitsForProgram, javaScriptEnabled }, use) => {
    if (waitsForProgram && javaScriptEnabled !== false) {
      for (const way of ['goto', 'reload']) {
        const go = page[way].bind(page);
        page[way] = async (...where) => {
          const response = await go(...where);
          await programRuns(page);
          return response;
        };
      }
    }
    await use(page);
  },

  // One expression, not a list: Playwright takes a list of two for a value with its options.
  expectedProblem: [NOTHING, { option: true }],

  problems: [
    async ({ context, baseURL, expectedProblem }, use) => {
      const problems = [];
      const note = (problem) => {
        if (!expectedProblem.test(problem)) problems.push(problem);
      };
      const ownOrigin = new URL(baseURL).origin;

      context.on('console', (message) => {
        if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (webError) => note(`uncaught: ${webError.error().stack}`));
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== ownOrigin) note(`other origin: ${request.url()}`);
      });

      await use(problems);
      expect(problems, 'nothing went wrong unseen').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
