import { expect, type Locator, type Page } from '@playwright/test';
import { freshCode, type Officer, oneTimeCode } from '../facts';
import { fromUserMenu } from '../menu';

/** A password that nothing on any list resembles. */
export const chosen = 'kaislikko 7 vetoketju pilvi';

/** Fills in the login page; the code may be empty, as at a first login. */
export async function tryLogIn(page: Page, userName: string, password: string, code: string) {
  await page.getByLabel('Käyttäjätunnus').fill(userName);
  await page.getByLabel('Salasana', { exact: true }).fill(password);
  await page.getByLabel('Kertakäyttökoodi').fill(code);
  await page.getByRole('button', { name: 'Kirjaudu', exact: true }).click();
}

export const firstLogin = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Ota tunnuksesi käyttöön' });

export const loginPage = (page: Page) => page.getByRole('heading', { level: 1, name: 'Kirjaudu sisään' });

export const daysWork = (page: Page) => page.getByRole('heading', { level: 1, name: 'Päivän työ' });

/** A task of the first login and how it stands. */
export const task = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Tehtävät' }).getByRole('listitem').filter({ hasText: name });

/** Changes the temporary password; it was typed just now and is not asked for again. */
export async function choosePassword(page: Page, password: string) {
  await page.getByLabel('Uusi salasana', { exact: true }).fill(password);
  await page.getByLabel('Uusi salasana uudelleen').fill(password);
  await page.getByRole('button', { name: 'Tallenna salasana' }).click();
}

/** Chooses the device to link. */
export async function chooseDevice(page: Page, name: 'Todennussovellus' | 'Tunnuslukulaite') {
  await page.getByRole('radio', { name }).check({ force: true });
  await page.getByRole('button', { name: 'Jatka', exact: true }).click();
}

/** The secret that the page shows for an app, as the officer would type it into the app. */
export async function shownSecret(page: Page): Promise<string> {
  const text = await page.locator('code.secret-text').innerText();
  return text.replaceAll(/\s/g, '');
}

/** Confirms a device by the code it showed before and the one it shows: what it shows next is for the login. */
export async function confirmDevice(page: Page, secret: string) {
  const now = Date.now();
  await page.getByLabel('Ensimmäinen koodi').fill(oneTimeCode(secret, now - 30_000));
  await page.getByLabel('Seuraava koodi').fill(oneTimeCode(secret, now));
  await page.getByRole('button', { name: 'Linkitä', exact: true }).click();
}

/** Confirms an act by a code, in the dialog that asks for it. */
export async function giveCode(dialog: Locator, who: Officer) {
  await dialog.getByLabel('Kertakäyttökoodi').fill(await freshCode(who));
  await dialog.getByRole('button', { name: 'Vahvista' }).click();
}

/** Opens the user's own access from the user menu. */
export async function openMyAccess(page: Page) {
  await fromUserMenu(page, 'Omat tunnukset', 'Omat tunnukset');
}

/** Opens a page of the administration by its name. */
export async function openAdmin(page: Page, name: string) {
  await page.getByRole('link', { name: 'Hallinta' }).first().click();
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Logs out by the user menu. */
export async function logOut(page: Page) {
  await fromUserMenu(page, 'Kirjaudu ulos', 'Kirjaudu sisään');
}
