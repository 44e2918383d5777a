// Every browser test imports `test` and `expect` from here: besides what it asserts itself, a test fails on any
// console error (a breach of the content security policy is one), uncaught error or request to another origin.
//
// A test that provokes a failure says which: test.use({ expectedProblem: /404 \(Not Found\)/ });
import { test as base, expect } from '@playwright/test';

const NOTHING = /(?!)/;

export const test = base.extend({
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
