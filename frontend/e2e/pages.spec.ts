import { expect, test } from '@playwright/test';
import { complaints, expectAccessible, expectFits, logIn } from './desk';
import { officer } from './facts';

const pages = [
  '/',
  '/find',
  '/orders?state=ACCEPTED&kind=CODE_LETTER',
  '/my-access',
  '/test',
  '/new-password',
  '/accessibility',
  '/feedback',
  '/help',
  '/help/forgotten',
  '/help/firstTime',
  '/nowhere',
];

for (const [n, language] of ['fi', 'sv', 'en', 'et'].entries()) {
  test(`every page of a registrar is accessible, also at 400 % zoom: ${language}`, async ({ page }) => {
    const heard = complaints(page);
    await logIn(page, officer('registrar', n === 3 ? 2 : n, n === 3 ? 'MHA-3' : 'MHA-4'));
    await page.evaluate((chosen) => localStorage.setItem('sinetti.language', chosen), language);
    for (const path of pages) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.waiting')).toHaveCount(0);
      await expectAccessible(page);
      await expectFits(page);
    }
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
