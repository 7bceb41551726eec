import { expect, type Page } from '@playwright/test';
import { logIn, openCard, serve, verify } from './desk';
import { officer, person } from './facts';
import { judge } from './judge';
import { test } from './test';

async function speak(page: Page, language: string, path: string) {
  await page.evaluate((chosen) => localStorage.setItem('sinetti.language', chosen), language);
  await page.goto(path);
  await judge(page);
}

const radio = (page: Page, n: number) => page.locator('main form').getByRole('radio').nth(n);
const onward = (page: Page) => page.locator('main form button[type=submit]').press('Enter');

/** The nth step is on the page: the address names it before, with the last one's form still there. */
const step = (page: Page, n: number) =>
  expect(page.locator('.stepper li').nth(n)).toHaveAttribute('aria-current', 'step');

/** Walks the wizard to its last page by places, since every language has words of its own. */
async function walk(page: Page, card: string) {
  await page.goto(`${card}/order?kind=CODE_LETTER`);
  await radio(page, 1).check({ force: true });
  await judge(page);
  await onward(page);
  await step(page, 1);
  await radio(page, 0).check({ force: true });
  await judge(page);
  await onward(page);
  await step(page, 2);
  await judge(page);
  await onward(page);
  await step(page, 3);
  await expect(page.locator('iframe')).toBeVisible();
  await judge(page);
  await page.locator('main .buttons button').press('Enter');
  await step(page, 4);
  await judge(page);
}

async function order(page: Page): Promise<string> {
  const think = page.locator('#heed');
  if ((await think.count()) > 0) await think.check();
  await page.locator('main .buttons button').first().press('Enter');
  await expect(page).toHaveURL(/\/orders\/[^/]+\/confirmation/);
  await expect(page.locator('.stepper')).toHaveCount(0);
  return new URL(page.url()).pathname;
}

const counters = [
  { language: 'sv', point: 'MHA-1', officers: 2 },
  { language: 'en', point: 'MHA-5', officers: 1 },
  { language: 'et', point: 'MHA-5', officers: 2 },
];

for (const { language, point, officers } of counters) {
  test(`the road is accessible and fits 400 % zoom: ${language}`, async ({ page }) => {
    test.setTimeout(180_000);
    const who = person('fi_professional', officers + 1, point);
    await logIn(page, officer('registrar', officers, point));
    await serve(page, who.identityCode, who);
    await openCard(page, who);
    const card = new URL(page.url()).pathname;
    await verify(page, who.mrz);
    await openCard(page, who);
    await page.getByRole('link', { name: who.familyName }).first().click();
    await expect(page).toHaveURL(/\/holders\//);
    await judge(page);
    const holder = new URL(page.url()).pathname;

    await speak(page, language, holder);
    await speak(page, language, card);
    await speak(page, language, `${holder}/identity`);
    await walk(page, card);
    const confirmation = await order(page);
    await judge(page);
    await speak(page, language, confirmation.replace('/confirmation', ''));
  });
}

test('the batches are accessible and fit 400 % zoom in every other language too', async ({ page }) => {
  await logIn(page, officer('agency_operator', 1));
  for (const language of ['sv', 'en', 'et']) {
    await speak(page, language, '/batches');
    await page.locator('main button').first().press('Enter');
    await judge(page);
  }
});
