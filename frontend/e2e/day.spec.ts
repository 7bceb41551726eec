import { expect, type Page } from '@playwright/test';
import { complaints } from './desk';
import { officer, person, player } from './facts';
import { expectAccessible } from './judge';
import { begin, enterAct, leave, orderLetter, serve, verify } from './keyDesk';
import { choose, expectFocus, fill, heading, logInByKeys, pick, press, tick, unfold } from './keys';
import { test } from './test';

// Nothing here is clicked: every step looks whether the focus is still there, and seen.

const shown = (page: Page, state: string) =>
  expect(page.getByRole('main').getByText(state, { exact: true }).first()).toBeVisible();

/** Opens the service and goes in from its top, where the browser begins. */
async function arrive(page: Page) {
  await page.goto('/');
  await expect(page.getByRole('textbox', { name: 'Käyttäjätunnus' })).toBeFocused();
}

test('an officer works a whole day by keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  const heard = complaints(page);
  const officerOfTheDay = officer('registrar', 1, 'MHA-1');
  await arrive(page);
  await logInByKeys(page, officerOfTheDay);
  await expect(heading(page, 'Päivän työ')).toBeVisible();

  // Somebody forgot a PIN and still has the letter: nothing is ordered.
  const advised = person('fi_professional', 2, 'MHA-1');
  await serve(page, advised, 'Asiakas pyytää neuvoa');
  await press(page, 'link', 'Selvitä, mikä on vialla');
  await press(page, 'link', 'Tunnusluku on unohtunut');
  await expect(heading(page, 'Tunnusluku on unohtunut')).toBeFocused();
  await expect(page.getByRole('main').getByRole('list').first()).toBeVisible();
  await expectAccessible(page);

  // A chip that is locked for good takes no letter, and the page says why.
  const locked = player('chip_locked', 'fi_professional', 0);
  await serve(page, locked, 'Asiakas tarvitsee koodikirjeen');
  await unfold(page, 'Ei nyt mahdollista');
  await unfold(page, 'Sääntö ja sen lähde');
  await expect(page.getByText('Lähde:').first()).toBeVisible();
  await expectAccessible(page);

  // A letter that never came: verified, ordered, followed, and cancelled when it turns up after all.
  const waits = person('fi_professional', 1, 'MHA-1');
  await serve(page, waits, 'Asiakas tarvitsee koodikirjeen');
  await verify(page, waits);
  await orderLetter(page);
  await press(page, 'link', 'Seuraa tilausta');
  await expect(page.getByRole('list', { name: 'Tilauksen kulku' })).toContainText('Vastaanotettu');
  await press(page, 'button', 'Peru tilaus');
  await press(page, 'button', 'Kyllä, peru tilaus');
  await expect(page.getByText('Peruttu').first()).toBeVisible();
  await expectFocus(page);

  // A card waits at the point: the way to the verification leads back to the hand-over.
  const fetches = player('uncollected', 'fi_professional', 0);
  await serve(page, fetches, 'Luovutan kortin tai kuoren');
  await begin(page, 'Luovuta kortti');
  await verify(page, fetches, 'Luovuta kortti');
  await press(page, 'button', 'Luovuta');
  await expect(page.getByRole('heading', { name: 'Tarkista yksi kohta' })).toBeFocused();
  await tick(page, 'Haltija on allekirjoittanut kuittauksen paperilla');
  await enterAct(page, fetches, 'Luovuta', 'Kortti on luovutettu haltijalle.');
  await begin(page, 'Merkitse kortti aktivoiduksi');
  await enterAct(page, fetches, 'Merkitse aktivoiduksi', 'Kortti on merkitty aktivoiduksi.');
  await shown(page, 'Käytössä');

  // Another one does not work: each step that the rules name is tried before its maker hears of it.
  const fails = player('in_use', 'fi_operator', 1);
  await serve(page, fails, 'Kortti on viallinen');
  await begin(page, 'Tee reklamaatio');
  await choose(page, 'Mikä on vialla?', 'Kortti ei toimi');
  for (const box of await page.getByRole('checkbox').all()) await tick(page, box);
  await enterAct(page, fails, 'Tee reklamaatio', 'Reklamaatio on tehty.');

  // It is put off, given back to its holder, and closed for good on a call.
  await begin(page, 'Keskeytä kortin voimassaolo');
  await choose(page, 'Miksi?', 'Kortti on kadonnut');
  await choose(page, 'Kuka pyysi?', 'Työnantaja');
  await choose(page, 'Miten pyyntö tuli?', 'Kirjeellä');
  await fill(page, 'Pyynnön viite', 'HR 78');
  await enterAct(page, fails, 'Keskeytä kortti', 'Kortin voimassaolo on keskeytetty.');
  await verify(page, fails);
  await begin(page, 'Palauta kortti käyttöön');
  await enterAct(page, fails, 'Palauta käyttöön', 'Kortti on palautettu käyttöön.');
  await begin(page, 'Sulje kortti lopullisesti');
  await choose(page, 'Miksi?', 'Kortti on varastettu');
  await choose(page, 'Kuka pyysi?', 'Haltija');
  await choose(page, 'Miten pyyntö tuli?', 'Puhelimitse');
  for (const asked of ['Osoite', 'Ammatti', 'Milloin kortti myönnettiin']) await tick(page, asked);
  await choose(page, 'Milloin pyyntö tehtiin?', 'Aiemmin');
  await fill(page, /^Kellonaika/, '00.01');
  await pick(page, /^Miksi pyyntö kirjataan/, 'Järjestelmä ei toiminut');
  await press(page, 'button', 'Tarkista vastaukset');
  await expect(heading(page, 'Tarkista ennen kortin sulkemista')).toBeFocused();
  await enterAct(page, fails, 'Sulje kortti lopullisesti', 'Kortti on suljettu lopullisesti.');
  await shown(page, 'Suljettu');

  // The maker's answer comes, and is entered among the point's complaints.
  await press(page, 'link', 'Rekisteröintipisteen reklamaatiot');
  await expect(heading(page, 'Reklamaatiot')).toBeFocused();
  await press(page, 'button', /^Kirjaa valmistajan vastaus/);
  await pick(page, 'Valmistajan vastaus', 'Hylätty');
  await fill(page, /^Valmistajan viite/, 'KT-18');
  await press(page, 'button', 'Kirjaa vastaus');
  await expect(page.getByRole('status').filter({ hasText: /R\d\d-\S+ on kirjattu/ })).toBeVisible();

  // A look at the point's orders, the desk left for coffee, and home.
  await press(page, 'link', 'Tilaukset', 'banner');
  await expect(heading(page, 'Tilaukset')).toBeFocused();
  await leave(page, 'Lukitse työasema');
  await expect(page.getByText('Työasema on lukittu')).toBeVisible();
  await logInByKeys(page, officerOfTheDay);
  await expect(heading(page, 'Tilaukset')).toBeVisible(); // where the officer was
  await leave(page, 'Kirjaudu ulos');
  await expect(page.getByText('Olet kirjautunut ulos.')).toBeVisible();
  expect(heard).toEqual([]);
});
