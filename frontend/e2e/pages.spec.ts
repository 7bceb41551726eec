import { expect, type Page } from '@playwright/test';
import { complaints } from './desk';
import { admitted } from './enter';
import { officer } from './facts';
import { judgeInAll } from './judge';
import { test } from './test';

const open = [
  '/login',
  '/test',
  '/card-test',
  '/new-password',
  '/accessibility',
  '/feedback',
  '/help',
  '/help/forgotten',
  '/help/cardFails',
];
// Each sees pages of his or her own; none of them opens a visit here.
const readers = [
  {
    who: officer('registrar', 0, 'MHA-4'),
    paths: ['/', '/find', '/complaints', '/orders?state=ACCEPTED&kind=CODE_LETTER', '/my-access', '/nowhere'],
  },
  {
    who: officer('employer_admin', 0, 'MHA-1'),
    paths: ['/admin', '/officers', '/officers/new', '/employer', '/employer/authorisations/new'],
  },
  {
    who: officer('responsible_person', 0, 'NRV-1'),
    paths: ['/admin', '/officers', '/points', '/roles'],
  },
  {
    who: officer('approver', 2),
    paths: ['/', '/authority', '/rules?section=reasons', '/rules/propose'],
  },
];

async function judgeAll(page: Page, paths: string[]) {
  for (const path of paths) {
    await page.goto(path);
    await judgeInAll(page);
  }
}

/** Follows the first link of the page's table to the page of one of its rows. */
async function judgeFirstOf(page: Page, list: string, row: RegExp) {
  await page.goto(list);
  await page.locator('main tbody a').first().click();
  await expect(page).toHaveURL(row);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await judgeInAll(page);
}

for (const [n, paths] of [open.slice(0, 5), open.slice(5)].entries()) {
  test(`the pages before the login are accessible, also at 400 % zoom, in each language: ${n + 1}`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await judgeAll(page, paths);
  });
}

for (const { who, paths } of readers) {
  test(`the pages of ${who.userName} are accessible, also at 400 % zoom, in each language`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const page = await admitted(browser, who);
    const heard = complaints(page);
    await judgeAll(page, paths);
    expect(heard).toEqual([]);
  });
}

test('the pages of an officer and of a point are accessible, also at 400 % zoom, in each language', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const page = await admitted(browser, officer('employer_admin', 0, 'ESI-1'));
  const heard = complaints(page);
  await judgeFirstOf(page, '/officers', /\/officers\/[0-9a-f-]{36}/);
  await judgeFirstOf(page, '/points', /\/points\/[0-9a-f-]{36}/);
  expect(heard).toEqual([]);
});

test('the keyboard alone reaches every place', async ({ browser }) => {
  const page = await admitted(browser, officer('registrar', 0, 'KOE-1'));
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
