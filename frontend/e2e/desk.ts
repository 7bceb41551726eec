import { expect, type Page } from '@playwright/test';
import { freshCode, type Officer, type Person } from './facts';

/**
 * Logs an officer in; the day's page is open afterwards. Once more where another test, which
 * has the same officer, was quicker with a later code: those before it count no more.
 */
export async function logIn(page: Page, officer: Officer) {
  await page.goto('/');
  for (let tries = 0; tries < 2; tries++) {
    await page.getByLabel('Käyttäjätunnus').fill(officer.userName);
    await page.getByLabel('Salasana').fill(officer.password);
    await page.getByLabel('Kertakäyttökoodi').fill(await freshCode(officer));
    const answer = page.waitForResponse('**/login');
    await page.getByRole('button', { name: 'Kirjaudu', exact: true }).click();
    if ((await answer).ok()) break;
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Päivän työ' })).toBeVisible();
}

/** Opens the search: the day's page has one of its own, which goes away. */
export async function openFind(page: Page) {
  await page.getByRole('link', { name: 'Hae henkilö' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hae henkilö' })).toBeVisible();
}

/** Finds a person by a text and opens the visit. */
export async function serve(page: Page, text: string, who: Person) {
  await openFind(page);
  await page.getByLabel('Hakusana').fill(text);
  await page.getByText('Asiakas tarvitsee koodikirjeen').click();
  await page.getByRole('button', { name: 'Hae' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: who.identityCode })
    .getByRole('button', { name: /Palvele/ })
    .click();
  await expect(page.getByRole('region', { name: 'Palveltava henkilö' })).toContainText(who.familyName);
}

/** Opens a person's card, wherever the visit began. */
export async function openCard(page: Page, who: Person) {
  const title = page.getByRole('heading', { level: 1, name: `Kortti ${who.cardNumber}` });
  const list = page.getByRole('heading', { level: 1, name: 'Henkilön kortit' });
  await expect(title.or(list)).toBeVisible();
  if (await list.isVisible()) await page.getByRole('link', { name: new RegExp(who.cardNumber) }).click();
  await expect(title).toBeVisible();
}

/** Verifies identity by the lines of the person's passport. */
export async function verify(page: Page, mrz: string) {
  await page.getByRole('link', { name: 'Todenna henkilöllisyys' }).first().click();
  await page.getByText('Passi', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Koneluettavat rivit' }).fill(mrz);
  await page.getByText('Henkilö ja asiakirja kuuluvat yhteen').click();
  await page.getByRole('button', { name: 'Kirjaa todentaminen' }).click();
}

/** Orders from an open card of a verified person, paid by the employer, to the order's confirmation. */
export async function orderKind(page: Page, kind: RegExp, reason: string, delivery?: string) {
  await page.getByRole('link', { name: kind }).click();
  await page.getByText(reason).click();
  await page.getByRole('button', { name: 'Jatka' }).click();
  if (delivery) await page.getByText(delivery, { exact: true }).click();
  await page.getByRole('button', { name: 'Jatka' }).click();
  await bill(page, 'VIITE 12');
  await expect(page.getByTitle('Kirjeen esikatselu, yksi sivu')).toBeVisible();
  await page.getByRole('button', { name: 'Jatka' }).press('Enter');
  await heed(page);
  await page.getByRole('button', { name: 'Vahvista tilaus' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tilaus on tehty' })).toBeVisible();
}

/** Answers what there is to think about before the order, where there is any. */
export async function heed(page: Page) {
  await expect(page.getByRole('heading', { level: 1, name: 'Tarkista' })).toBeVisible();
  const box = page.getByLabel('Olen käynyt nämä asiat läpi asiakkaan kanssa');
  if ((await box.count()) > 0) await box.press('Space');
}

/** Goes on past the payer: own staff pays nothing, for everybody else the employer is billed. */
export async function bill(page: Page, reference: string) {
  await expect(page.getByRole('heading', { level: 1, name: 'Maksaja' })).toBeVisible();
  if ((await page.getByRole('radio').count()) > 0) {
    await page.getByText('Työnantaja', { exact: true }).click();
    await page.getByLabel('Työnantajan laskutusviite').fill(reference);
  }
  await page.getByRole('button', { name: 'Jatka' }).click();
}

/** Opens the page of an act from the card's page. */
export async function begin(page: Page, act: string) {
  await page.getByRole('main').getByRole('link', { name: act }).click();
  await expect(page.getByRole('heading', { level: 1, name: act })).toBeFocused();
}

/** Presses the act's button; the card's page then says what was done. */
export async function enterAct(page: Page, who: Person, button: string, done: string) {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Kortti ${who.cardNumber}` })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible();
}

/** Chooses one of a group. */
export const choose = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByText(name, { exact: true }).click();

/** Gathers what the browser complains of: policy violations, faults, failed loads. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    // The first request of a page that nobody is logged in to is answered 401: that is how it is known.
    if (message.type() === 'error' && !message.text().includes('401')) heard.push(message.text());
  });
  return heard;
}
