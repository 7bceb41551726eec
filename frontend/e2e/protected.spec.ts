import { expect, type Page } from '@playwright/test';
import { giveCode } from './access/steps';
import { logIn, openFind } from './desk';
import { ageFactor, officer, protectedPerson } from './facts';
import { expectAccessible } from './judge';
import { test } from './test';

async function find(page: Page, text: string) {
  await openFind(page);
  await page.getByLabel('Hakusana').fill(text);
  await page.getByText('Asiakas tarvitsee koodikirjeen').click();
  await page.getByRole('button', { name: 'Hae' }).click();
  return page.getByRole('main').getByRole('listitem');
}

test('a protected person is masked without the named right, and the page says whom to ask', async ({
  page,
}) => {
  const who = protectedPerson(0);
  await logIn(page, officer('registrar', 2, 'ESI-1'));
  const found = await find(page, who.identityCode);
  await expect(found).toContainText('Henkilö, jolla on turvakielto');
  await expect(found).toContainText('Pyydä palvelemaan rekisteröijä, jolla on oikeus');
  await expect(found.getByRole('button')).toHaveCount(0);
  await expect(page.getByText(who.familyName)).toHaveCount(0);
  await expectAccessible(page);
});

test('with the named right a fresh code opens the visit of a protected person', async ({ page }) => {
  const who = protectedPerson(0);
  const serves = officer('protected_service', 0, 'KOE-2');
  await logIn(page, serves);
  ageFactor(serves);
  const found = await find(page, who.identityCode);
  await expect(found).toContainText(who.familyName);
  await found.getByRole('button', { name: /Palvele/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Vahvista kertakäyttökoodilla' });
  await giveCode(dialog, serves);
  const bar = page.getByRole('region', { name: 'Palveltava henkilö' });
  await expect(bar).toContainText(who.familyName);
  await expect(bar).toContainText('Turvakielto');
  await expectAccessible(page);
});
