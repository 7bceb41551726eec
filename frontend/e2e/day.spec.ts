import { expect, type Page, test } from '@playwright/test';
import { complaints, heed } from './desk';
import { nextCode, officer, type Person, person, player } from './facts';
import { expectAccessible } from './judge';
import { choose, fill, heading, logInByKeys, press, reach, unfold } from './keys';

/** From wherever the officer is to the card of the next customer. */
async function serve(page: Page, who: Person, purpose: string) {
  if (!(await heading(page, 'Päivän työ').isVisible())) await press(page, 'link', 'Tänään', 'banner');
  await expect(page.getByRole('textbox', { name: 'Hakusana' })).toBeFocused();
  await page.keyboard.insertText(who.cardNumber);
  await choose(page, 'Miksi haet tietoja?', purpose);
  await press(page, 'button', 'Hae');
  await press(page, 'button', /Palvele/);
  const card = heading(page, `Kortti ${who.cardNumber}`);
  await expect(card.or(heading(page, 'Henkilön kortit'))).toBeVisible();
  if (!(await card.isVisible())) await press(page, 'link', new RegExp(who.cardNumber));
  await expect(card).toBeFocused();
}

async function verify(page: Page, who: Person) {
  await press(page, 'link', 'Todenna henkilöllisyys');
  await expect(heading(page, 'Todenna henkilöllisyys')).toBeFocused();
  await choose(page, 'Mikä asiakirja asiakkaalla on?', 'Passi');
  await fill(page, 'Koneluettavat rivit', who.mrz);
  await choose(page, 'Mitä totesit?', 'Henkilö ja asiakirja kuuluvat yhteen');
  await press(page, 'button', 'Kirjaa todentaminen');
  await expect(heading(page, `Kortti ${who.cardNumber}`)).toBeVisible();
}

async function orderLetter(page: Page) {
  await press(page, 'link', 'Tilaa Aktivointitunnuslukukirje');
  await choose(page, 'Mitä asiakas kertoo?', 'Kirje ei ole tullut perille');
  await press(page, 'button', 'Jatka');
  await expect(heading(page, 'Toimitus ja kieli')).toBeFocused();
  await choose(page, 'Minne kirje lähetetään?', 'Kotiin');
  await press(page, 'button', 'Jatka');
  await expect(heading(page, 'Maksaja')).toBeFocused();
  await press(page, 'button', 'Jatka');
  await expect(heading(page, 'Kirjeen esikatselu')).toBeFocused();
  await press(page, 'button', 'Jatka');
  await expect(heading(page, 'Tarkista')).toBeFocused();
  await heed(page);
  await press(page, 'button', 'Vahvista tilaus');
  await expect(heading(page, 'Tilaus on tehty')).toBeVisible();
}

test('an officer works a whole day by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  const heard = complaints(page);
  const officerOfTheDay = officer('registrar', 1, 'MHA-1');
  await page.goto('/');
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

  // A look at the point's orders, the desk left for coffee, and home.
  await press(page, 'link', 'Tilaukset', 'banner');
  await expect(heading(page, 'Tilaukset')).toBeFocused();
  await leave(page, 'Lukitse työasema');
  await expect(page.getByText('Työasema on lukittu')).toBeVisible();
  await logInByKeys(page, officerOfTheDay, nextCode);
  await expect(heading(page, 'Tilaukset')).toBeVisible(); // where the officer was
  await leave(page, 'Kirjaudu ulos');
  await expect(page.getByText('Olet kirjautunut ulos.')).toBeVisible();
  expect(heard).toEqual([]);
});

async function leave(page: Page, how: string) {
  await press(page, 'button', /^Käyttäjävalikko/, 'banner');
  await reach(page, page.getByRole('button', { name: how }));
  await page.keyboard.press('Enter');
}
