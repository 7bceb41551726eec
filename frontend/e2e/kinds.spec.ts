import { expect } from '@playwright/test';
import { bill, choose, heed, logIn, openCard, orderKind, serve, verify } from './desk';
import { facts, officer, person } from './facts';
import { expectAccessible } from './judge';
import { test } from './test';

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

test('the codes of a new Estonian card come with it: no delivery is asked for and no letter shown', async ({
  page,
}) => {
  const who = person('ee_id_card', 2, 'TLN-1');
  await logIn(page, officer('registrar', 1, 'TLN-1'));
  await serve(page, who.identityCode, who);
  await openCard(page, who);
  await verify(page, who.mrz);
  await openCard(page, who);
  await page.getByRole('link', { name: /Tilaa Uusi kortti/ }).click();
  await page.getByText('Kortti on vahingoittunut').click();
  await page.getByRole('button', { name: 'Jatka' }).click();

  // Straight to the payer, and from there straight to the answers.
  await bill(page, 'VIITE 14');
  await heed(page);
  await expect(page.getByRole('navigation', { name: 'Vaiheet' }).getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText(/^Tulevat suljettuina kortin mukana/)).toBeVisible();
  await page.getByRole('link', { name: 'Edellinen vaihe' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Maksaja' })).toBeVisible();
  await page.getByRole('button', { name: 'Jatka' }).click();
  await heed(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vahvista tilaus' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tilaus on tehty' })).toBeVisible();
  await expect(page.getByText(/^Tulevat suljettuina kortin mukana/)).toBeVisible();
  await expect(page.getByText('Tunnuslukukirje', { exact: false })).toHaveCount(0);
  await expectAccessible(page);
});

test('a locked PIN whose PUK is lost too gets a PUK envelope, and none with the PUK at hand', async ({
  page,
}) => {
  const who = loadedAtTheDesk();
  await logIn(page, officer('registrar', 1, 'TLN-1'));
  await serve(page, who.identityCode, who);
  await openCard(page, who);
  await verify(page, who.mrz);
  await openCard(page, who);
  await page.getByRole('link', { name: /Tilaa PUK-kuori/ }).click();
  await page.getByText('Tunnusluku on lukkiutunut tai unohtunut').click();
  const left = 'Onko asiakkaalla PUK-koodi tallessa?';
  await choose(page, left, 'Kyllä, PUK on tallessa');
  await expect(page.getByText('Tilausta ei tarvita: asiakas avaa tunnusluvun itse')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Jatka' })).toHaveCount(0);
  await expectAccessible(page);
  await choose(page, left, 'Ei, PUK on kadonnut');
  await page.getByRole('button', { name: 'Jatka' }).click();
  await page.getByRole('button', { name: 'Jatka' }).click();
  await bill(page, 'VIITE 15');
  await expect(page.getByTitle('Kirjeen esikatselu, yksi sivu')).toBeVisible();
  await page.getByRole('button', { name: 'Jatka' }).press('Enter');
  await heed(page);
  await page.getByRole('button', { name: 'Vahvista tilaus' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tilaus on tehty' })).toBeVisible();

  // Once it is cancelled, its confirmation does not say that it is placed.
  await page.getByRole('link', { name: 'Seuraa tilausta' }).click();
  await page.getByRole('button', { name: 'Peru tilaus' }).click();
  await page.getByRole('button', { name: 'Kyllä, peru tilaus' }).click();
  await expect(page.getByRole('button', { name: 'Peru tilaus' })).toHaveCount(0);
  await expect(page.getByText(/Luvattu viimeistään/)).toHaveCount(0);
  await page.getByRole('link', { name: 'Tilausvahvistus' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tilaus on peruttu' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tilausvahvistus', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kerro asiakkaalle' })).toHaveCount(0);
  await expectAccessible(page);
});

/** Somebody with a card in use whose new codes are loaded at the desk. */
function loadedAtTheDesk() {
  const fit = facts.cast.find(
    (one) => one.situation === 'in_use' && one.generation === 'ee.generation.e_resident.2018',
  );
  if (!fit) throw new Error('the demo has no such card');
  return fit;
}
