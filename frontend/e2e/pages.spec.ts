import { expect, type Page, test } from '@playwright/test';
import { complaints, logIn } from './desk';
import { enter } from './enter';
import { officer } from './facts';
import { judge } from './judge';

const open = [
  '/',
  '/test',
  '/card-test',
  '/new-password',
  '/accessibility',
  '/feedback',
  '/help',
  '/help/forgotten',
  '/help/cardFails',
];
const desk = ['/', '/find', '/orders?state=ACCEPTED&kind=CODE_LETTER', '/my-access', '/nowhere'];
const led = ['/admin', '/officers', '/officers/new', '/points', '/employer', '/authority', '/roles'];

const inLanguage = (page: Page, language: string) =>
  page.addInitScript((chosen) => localStorage.setItem('sinetti.language', chosen), language);

async function judgeAll(page: Page, paths: string[]) {
  for (const path of paths) {
    await page.goto(path);
    await judge(page);
  }
}

/** Follows the first link of the page's table to the page of one of its rows. */
async function judgeFirstOf(page: Page, list: string, row: RegExp) {
  await page.goto(list);
  await page.locator('main tbody a').first().click();
  await expect(page).toHaveURL(row);
  await judge(page);
}

// Each has officers of its own: a code counts once.
const readers = [
  {
    language: 'fi',
    registrar: officer('registrar', 0, 'MHA-4'),
    leads: officer('employer_admin', 0, 'MHA-1'),
  },
  {
    language: 'sv',
    registrar: officer('registrar', 1, 'MHA-4'),
    leads: officer('employer_admin', 0, 'ESI-1'),
  },
  { language: 'en', registrar: officer('registrar', 2, 'MHA-4'), leads: officer('approver', 2) },
  {
    language: 'et',
    registrar: officer('registrar', 2, 'MHA-3'),
    leads: officer('responsible_person', 0, 'NRV-1'),
  },
];

for (const { language, registrar, leads } of readers) {
  test(`the pages before the login are accessible, also at 400 % zoom: ${language}`, async ({ page }) => {
    await inLanguage(page, language);
    await judgeAll(page, open);
  });

  test(`the pages of a registrar are accessible, also at 400 % zoom: ${language}`, async ({ page }) => {
    const heard = complaints(page);
    await logIn(page, registrar);
    await inLanguage(page, language);
    await judgeAll(page, desk);
    expect(heard).toEqual([]);
  });

  test(`the pages of who leads are accessible, also at 400 % zoom: ${language}`, async ({ browser }) => {
    const page = await enter(browser, leads);
    const heard = complaints(page);
    await inLanguage(page, language);
    await judgeAll(
      page,
      leads.roles.includes('employer_admin') ? led : led.filter((path) => path !== '/employer'),
    );
    await judgeFirstOf(page, '/officers', /\/officers\/[0-9a-f-]{36}/);
    await judgeFirstOf(page, '/points', /\/points\/[0-9a-f-]{36}/);
    expect(heard).toEqual([]);
  });
}

test('the keyboard alone reaches every place', async ({ page }) => {
  await logIn(page, officer('registrar', 0, 'KOE-1'));
  await page.goto('/help');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Siirry sisältöön' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/help\/pins/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
