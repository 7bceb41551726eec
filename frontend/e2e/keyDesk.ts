import { expect, type Page } from '@playwright/test';
import { heed } from './desk';
import type { Person } from './facts';
import { choose, expectFocus, fill, heading, press, reach } from './keys';

// What is done at the counter, without a mouse.

/** From wherever the officer is to the card of the next customer. */
export async function serve(page: Page, who: Person, purpose: string) {
  const text = page.getByRole('textbox', { name: 'Hakusana' });
  if (!(await heading(page, 'Päivän työ').isVisible())) {
    await press(page, 'link', 'Tänään', 'banner');
    await expect(text).toBeFocused();
  }
  await reach(page, text);
  await page.keyboard.insertText(who.cardNumber);
  await choose(page, 'Miksi haet tietoja?', purpose);
  await press(page, 'button', 'Hae');
  await press(page, 'button', /Palvele/);
  const card = heading(page, `Kortti ${who.cardNumber}`);
  await expect(card.or(heading(page, 'Henkilön kortit'))).toBeVisible();
  if (!(await card.isVisible())) await press(page, 'link', new RegExp(who.cardNumber));
  await expect(card).toBeFocused();
}

/** Verifies identity by the passport; the page from which the officer came is there again. */
export async function verify(page: Page, who: Person, back = `Kortti ${who.cardNumber}`) {
  await press(page, 'link', 'Todenna henkilöllisyys');
  await expect(heading(page, 'Todenna henkilöllisyys')).toBeFocused();
  await choose(page, 'Mikä asiakirja asiakkaalla on?', 'Passi');
  await fill(page, 'Koneluettavat rivit', who.mrz);
  await choose(page, 'Mitä totesit?', 'Henkilö ja asiakirja kuuluvat yhteen');
  await press(page, 'button', 'Kirjaa todentaminen');
  await expect(heading(page, back)).toBeFocused();
}

/** Orders a letter that never came again, to the order's confirmation; own staff pays nothing. */
export async function orderLetter(page: Page) {
  await press(page, 'link', 'Tilaa Aktivointitunnuslukukirje');
  await choose(page, 'Mitä asiakas kertoo?', 'Kirje ei ole tullut perille');
  await press(page, 'button', 'Jatka');
  await expect(heading(page, 'Toimitus ja kieli')).toBeFocused();
  await choose(page, 'Minne kirje lähetetään?', 'Kotiin');
  await press(page, 'button', 'Jatka');
  await expect(heading(page, 'Maksaja')).toBeFocused();
  await press(page, 'button', 'Jatka');
  await expect(heading(page, 'Kirjeen esikatselu')).toBeFocused();
  await expect(page.getByTitle('Kirjeen esikatselu, yksi sivu')).toBeVisible();
  await press(page, 'button', 'Jatka');
  await expect(heading(page, 'Tarkista')).toBeFocused();
  await heed(page);
  await press(page, 'button', 'Vahvista tilaus');
  await expect(heading(page, 'Tilaus on tehty')).toBeFocused();
}

/** Opens the page of an act from the card's page. */
export async function begin(page: Page, act: string) {
  await press(page, 'link', act);
  await expect(heading(page, act)).toBeFocused();
}

/** Presses the act's button; the card's page then says what was done. */
export async function enterAct(page: Page, who: Person, button: string, done: string) {
  await press(page, 'button', button);
  await expect(heading(page, `Kortti ${who.cardNumber}`)).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible();
}

/** Leaves the desk by the user's menu. */
export async function leave(page: Page, how: string) {
  await press(page, 'button', /^Käyttäjävalikko/, 'banner');
  await reach(page, page.getByRole('button', { name: how }));
  await page.keyboard.press('Enter');
  await expectFocus(page);
}
