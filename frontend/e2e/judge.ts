import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { speak } from './menu';

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;
declare global {
  interface Window {
    axe?: { run(context: object, options: object): Promise<Results> };
  }
}

// The axe that the builder brings, without the builder: that one sends the script twice for each
// look and gathers what it finds in a page of its own, for frames of other sites. Ours has none,
// and the same rules take a third of the time.
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const script = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

const context = { exclude: [['iframe']] }; // the browser's own viewer of the letter
const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

type Eye = 'axe' | 'column';
const book = join(dirname(process.env.SINETTI_E2E ?? ''), 'judged');

/** Writes down that a page was looked at, for who asks at the end whether every page was. */
function note(eye: Eye, page: Page) {
  appendFileSync(book, `${eye} ${new URL(page.url()).pathname}\n`);
}

/** The addresses that were looked at with an eye, by every test that has run. */
export function judged(eye: Eye): string[] {
  const lines = existsSync(book) ? readFileSync(book, 'utf8').split('\n') : [];
  return lines.filter((line) => line.startsWith(`${eye} `)).map((line) => line.slice(eye.length + 1));
}

/** Nothing that axe knows of is wrong with the page as it stands. */
export async function expectAccessible(page: Page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script);
  const found = await page.evaluate(([where, how]) => window.axe?.run(where, how), [
    context,
    options,
  ] as const);
  const wrong = found?.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`);
  expect(wrong, page.url()).toEqual([]);
  note('axe', page);
}

/** Nothing reaches beyond the side of the page at 400 % zoom of a 1280 × 1024 screen. */
export async function expectFits(page: Page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond, page.url()).toBeLessThanOrEqual(0);
  note('column', page);
  if (before) await page.setViewportSize(before);
}

/** The page as it stands, once nothing on it waits: accessible, and one column at 400 % zoom. */
export async function judge(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.waiting')).toHaveCount(0);
  await expectAccessible(page);
  await expectFits(page);
}

/** The page as it stands in some languages, one after the other: loaded once for all of them. */
export async function judgeIn(page: Page, languages: string[]) {
  for (const language of languages) {
    await speak(page, language);
    await judge(page);
  }
}

/** The page as it stands in every language; it ends in Finnish. */
export const judgeInAll = (page: Page) => judgeIn(page, ['sv', 'en', 'et', 'fi']);
