import { expect, test } from '@playwright/test';
import { bill, heed, logIn, openCard, orderKind, serve, verify } from './desk';
import { officer, person } from './facts';
import { expectAccessible } from './judge';

test('a new PUK envelope is ordered to the point', async ({ page }) => {
  const who = person('ee_id_card', 0, 'TLN-1');
  await logIn(page, officer('registrar', 1, 'TLN-1'));
  await serve(page, who.identityCode, who);
  await openCard(page, who);
  await verify(page, who.mrz);
  await openCard(page, who);
  await orderKind(page, /Tilaa PUK-kuori/, 'Aktivointitunnusluku (PUK) on kadonnut');
  await expect(page.getByText('Rekisteröintipisteeseen', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
});

test('a lost card is replaced, and identity is verified in the middle of the order', async ({ page }) => {
  const who = person('fi_organisation', 0, 'KOE-2');
  await logIn(page, officer('registrar', 1, 'KOE-2'));
  await serve(page, who.cardNumber, who);
  await openCard(page, who);
  await page.getByRole('link', { name: /Tilaa Uusi kortti/ }).click();
  await page.getByText('Kortti on kadonnut').click();
  await page.getByRole('button', { name: 'Jatka' }).click();
  await page.getByText('Kotiin', { exact: true }).click();
  await page.getByRole('button', { name: 'Jatka' }).click();
  await bill(page, 'VIITE 13');
  await expect(page.getByTitle('Kirjeen esikatselu, yksi sivu')).toBeVisible();
  await page.getByRole('button', { name: 'Jatka' }).press('Enter');
  await verify(page, who.mrz);

  // What was answered before is still there.
  await expect(page.getByRole('heading', { level: 1, name: 'Tarkista' })).toBeVisible();
  await expect(page.getByText('Kortti on kadonnut')).toBeVisible();
  await heed(page);
  await page.getByRole('button', { name: 'Vahvista tilaus' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tilaus on tehty' })).toBeVisible();
  await page.getByRole('link', { name: 'Seuraa tilausta' }).click();
  await expect(page.getByRole('list', { name: 'Tilauksen kulku' })).toContainText('Yksilöintikeskuksessa');
});
