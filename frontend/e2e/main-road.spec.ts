import { expect } from '@playwright/test';
import { complaints, heed, logIn, openCard, openFind, serve, verify } from './desk';
import { officer, person } from './facts';
import { expectAccessible, judgeInAll } from './judge';
import { test } from './test';

test('an officer finds a person, verifies identity and orders a code letter', async ({ page }) => {
  const heard = complaints(page);
  const who = person('fi_professional', 0, 'MHA-1');
  await logIn(page, officer('registrar', 0, 'MHA-1'));
  await expectAccessible(page);

  await serve(page, who.identityCode, who);
  await openCard(page, who);
  await expect(page.getByText('Voi tehdä, kun henkilöllisyys on todennettu').first()).toBeVisible();
  await expectAccessible(page);

  await verify(page, who.mrz);
  await openCard(page, who);
  await expect(page.getByText('Todennettu', { exact: true }).first()).toBeVisible();

  await page.getByRole('link', { name: 'Selvitä, mikä on vialla' }).click();
  await page.getByRole('link', { name: 'Tunnusluku on lukossa' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tunnusluku on lukossa' })).toBeFocused();
  await judgeInAll(page);
  await page.goBack();
  await page.goBack();
  await page.getByRole('link', { name: 'Tilaa Aktivointitunnuslukukirje' }).click();
  await page.getByText('Tunnusluku on lukkiutunut tai unohtunut').click();
  await page.getByText('Kyllä, kirje on tallessa').click();
  await expect(page.getByText('Tilausta ei tarvita')).toBeVisible();
  await page.getByText('Ei, kirje on kadonnut').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Jatka' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Toimitus ja kieli' })).toBeFocused();
  await page.getByText('Kotiin', { exact: true }).click();
  await page.getByText('suomi', { exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Jatka' }).click();

  await expect(page.getByText('Oman henkilöstön tilaus on maksuton').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Jatka' }).click();

  await expect(page.getByTitle('Kirjeen esikatselu, yksi sivu')).toBeVisible();
  await page.getByRole('button', { name: 'Jatka' }).press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Tarkista' })).toBeVisible();
  await expectAccessible(page);
  await heed(page);
  await page.getByRole('button', { name: 'Vahvista tilaus' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Tilaus on tehty' })).toBeVisible();
  await expect(page.getByText(/^[A-Z]\d\d-[0-9A-Z]+-[0-9A-Z]$/)).toBeVisible();
  await expect(page.getByText('Oman henkilöstön tilaus on maksuton')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Avaa PDF' })).toHaveAttribute('href', /documents\/order/);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Seuraa tilausta' }).click();
  await expect(page.getByRole('list', { name: 'Tilauksen kulku' })).toContainText('Vastaanotettu');
  await expectAccessible(page);
  expect(heard).toEqual([]);
});

test('a person is found by every text that the field takes', async ({ page }) => {
  const who = person('fi_organisation', 0, 'ESI-1');
  await logIn(page, officer('registrar', 0, 'ESI-1'));
  const texts = [who.identityCode, who.cardNumber, `${who.familyName} ${who.birthDate}`, who.mrz];
  for (const text of texts) {
    await openFind(page);
    await page.getByLabel('Hakusana').fill(text);
    await page.getByText('Asiakas pyytää neuvoa').click();
    await page.getByRole('button', { name: 'Hae' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: who.identityCode })).toBeVisible();
    expect(page.url()).not.toContain(encodeURIComponent(who.identityCode));
  }
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
  );
  expect(kept).not.toContain(who.identityCode);
  expect(kept).not.toContain(who.familyName);
});
