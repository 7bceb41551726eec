import { defineConfig } from '@playwright/test';
import { facts } from './e2e/facts';

const last = ['batches.spec.ts', 'access/employer.spec.ts', 'access/card-employer.spec.ts'];
const post = ['post.spec.ts'];

// The tests run against the real programs. SINETTI_E2E names the file that the
// demo wrote of itself; SINETTI_URL overrides the address in it.
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Those that move business time, which closes the visits of others, or end the
  // sessions of a whole organisation, run when the others have finished.
  projects: [
    { name: 'desk', testIgnore: [...last, ...post] },
    { name: 'last', testMatch: last, dependencies: ['desk'] },
    { name: 'post', testMatch: post, dependencies: ['last'] },
    { name: 'every page', testMatch: 'every-page.ts', dependencies: ['post'] },
    ...(process.env.SINETTI_PICTURES ? [{ name: 'pictures', testMatch: 'pictures.ts' }] : []),
  ],
  reporter: [['list'], ['./e2e/failures.ts']],
  outputDir: 'test-results',
  use: {
    baseURL: process.env.SINETTI_URL ?? facts.url,
    locale: 'fi-FI',
    timezoneId: 'UTC', // not the counter's: the pages must show the counter's time all the same
    viewport: { width: 1280, height: 860 },
    launchOptions: {
      executablePath: process.env.SINETTI_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    },
    screenshot: 'only-on-failure',
    // What the page was at each step, which is needed; films of it cost a third of the time.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
});
