import { test as base } from '@playwright/test';

/**
 * A test that leaves no page open behind it. What a test opened besides its own page would go on
 * asking the server for as long as the worker lives, and take the processor from those after it.
 */
export const test = base.extend<{ tidy: undefined }>({
  tidy: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
