import { expect } from '@playwright/test';
import { complaints } from './desk';
import { admitted } from './enter';
import { officer } from './facts';
import { judge } from './judge';
import { test } from './test';

// A point whose prices no other story asks about.
test('the price list says what each order costs and why; who is responsible sets a price', async ({
  browser,
}) => {
  const page = await admitted(browser, officer('responsible_person', 0, 'KOE-1'), true);
  const heard = complaints(page);
  await page.goto('/points');
  await page.getByRole('row').filter({ hasText: 'KOE-1' }).getByRole('link').first().click();
  const list = page.getByRole('table', { name: 'Hinnasto' });
  const letter = list.getByRole('row').filter({ hasText: 'Aktivointitunnuslukukirje' });
  await expect(letter).toContainText('Rekisteröintipisteiden hinnasto');
  await letter.getByRole('link', { name: /^Aseta hinta/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Aseta hinta/ })).toBeFocused();
  await page.getByLabel(/^Hinta euroina/).fill('paljon');
  await page.getByRole('button', { name: 'Tallenna hinta' }).click();
  await expect(page.getByRole('heading', { name: 'Tarkista yksi kohta' })).toBeFocused();
  await judge(page);
  await page.getByLabel(/^Hinta euroina/).fill('12,50');
  await page.getByRole('button', { name: 'Tallenna hinta' }).click();
  await expect(letter).toContainText('12,50');
  await expect(letter).toContainText('Tämän rekisteröintipisteen hinnasto');
  await letter.getByText('Asetetut hinnat').click();
  await expect(letter).toContainText(officer('responsible_person', 0, 'KOE-1').name);
  await judge(page);

  // Another point's officer sees the page of a price, and not its form.
  const address = new URL(page.url()).pathname;
  const other = await admitted(browser, officer('registrar', 0, 'MHA-4'));
  await other.goto(`${address}/prices/CODE_LETTER`);
  await judge(other);
  await expect(other.getByRole('button', { name: 'Tallenna hinta' })).toHaveCount(0);
  expect(heard).toEqual([]);
});
