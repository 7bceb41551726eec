import { expect } from '@playwright/test';
import { logIn, openCard, serve, verify } from './desk';
import { officer, person } from './facts';
import { expectAccessible } from './judge';
import { test } from './test';

test('a wrong check digit is refused and what was typed stays', async ({ page }) => {
  const who = person('fi_professional', 1, 'MHA-2');
  await logIn(page, officer('registrar', 0, 'MHA-2'));
  await serve(page, who.identityCode, who);
  await openCard(page, who);

  const last = who.mrz.at(-1);
  const wrong = who.mrz.slice(0, -1) + (last === '0' ? '1' : '0');
  await verify(page, wrong);
  const refused = page.getByRole('alert').filter({ hasText: 'Henkilöllisyyttä ei todennettu' });
  await expect(refused).toContainText('tarkistenumero ei täsmää');
  await expect(page.getByRole('textbox', { name: 'Koneluettavat rivit' })).toHaveValue(wrong);
  await expectAccessible(page);

  await page.getByRole('textbox', { name: 'Koneluettavat rivit' }).fill(who.mrz.replaceAll('<', ';'));
  await page.getByRole('button', { name: 'Kirjaa todentaminen' }).click();
  await openCard(page, who);
  await expect(page.getByText('Todennettu', { exact: true }).first()).toBeVisible();
});

test('a card that this point may not serve says why', async ({ page }) => {
  const who = person('fi_citizen', 0);
  await logIn(page, officer('registrar', 1, 'MHA-2'));
  await serve(page, who.identityCode, who);
  await openCard(page, who);
  await expect(page.getByText(/^Ei nyt mahdollista/)).toBeVisible();
  await expect(page.getByText('Henkilökorttia palvelee vain poliisi.').first()).toBeVisible();
  await page.getByText('Sääntö ja sen lähde').first().click();
  await expectAccessible(page);
});

test('a search that is nothing and a form that is empty are answered', async ({ page }) => {
  await logIn(page, officer('registrar', 2, 'MHA-2'));
  await page.getByRole('button', { name: 'Hae' }).click();
  await expect(page.getByRole('heading', { name: 'Tarkista 2 kohtaa' })).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('Hakusana').fill('???');
  await page.getByText('Asiakas pyytää neuvoa').click();
  await page.getByRole('button', { name: 'Hae' }).click();
  await expect(page.getByRole('alert')).toContainText('Hakusanaa ei');
  await page.goto('/cards/01890a5d-ac96-774b-bcce-b302099a8057');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
