import { expect, type Page } from '@playwright/test';
import { logIn } from '../desk';
import { ageFactor, type Officer, officer, protectedPerson } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import { type Card, expectStopped, installWebEid, line, makeCard, openDesk, showCard } from './cards';
import { daysWork, logOut, openMyAccess } from './steps';
import { browserWith, byBrowser } from './store';

// One card, linked once, opens by each protocol: it logs in, is tested, and is the fresh
// factor of an act that asks for one. One after the other: they are one officer's.
test.describe.configure({ mode: 'serial' });

let who: Officer;
let card: Card;

test.beforeAll(async () => {
  who = officer('protected_service', 0, 'MHA-5');
  card = await makeCard(who);
});

/** How a way to read cards is taken on a page whose button is named. */
type Way = (page: Page, button: string) => Promise<void>;

const press: Way = (page, button) => page.getByRole('button', { name: button, exact: true }).click();

/** Logs in, tests the card, and steps up for the visit of a protected person. */
async function roadOf(page: Page, way: Way, stepUp = press) {
  await page.goto('/card-test');
  await way(page, 'Kokeile korttia');
  await expect(page.getByText('Voit kirjautua tällä kortilla.')).toBeVisible();
  await expect(line(page, 'Linkitetty sinuun')).toHaveAttribute('data-state', 'done');
  await expectAccessible(page);

  await page.goto('/');
  await way(page, 'Kirjaudu kortilla');
  await expect(daysWork(page)).toBeVisible();

  ageFactor(who);
  await page.goto('/find'); // the pages of a session that a card opened may reach the card, loaded anew too
  await page.getByLabel('Hakusana').fill(protectedPerson(0).identityCode);
  await page.getByText('Asiakas tarvitsee koodikirjeen').click();
  await page.getByRole('button', { name: 'Hae' }).click();
  const found = page.getByRole('main').getByRole('listitem');
  await found.getByRole('button', { name: /Palvele/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Vahvista kortilla' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await stepUp(page, 'Vahvista kortilla');
  await expect(page.getByRole('region', { name: 'Palveltava henkilö' })).toContainText('Turvakielto');
}

test('card software (SCS) links, tests, logs in and steps up', async ({ browser }) => {
  const { page, set } = await openDesk(browser, { card });
  const another = await makeCard(who);
  await logIn(page, who);
  await openMyAccess(page);
  await showCard(page, 'Linkitä kortti');
  await expect(page.getByText('Kortti on linkitetty. Voit nyt kirjautua sillä.')).toBeVisible();
  await logOut(page);
  await roadOf(page, showCard, async (_, button) => {
    await set({ card: another }); // the officer's as well, and not the linked one
    await press(page, button);
    await page.getByRole('button', { name: 'Jatka ja salli' }).click();
    await expectStopped(page, 'Linkitetty sinuun', 'K-403', 'Käytä sitä korttia, jonka linkitit.');
    await expectAccessible(page);
    await set({ card });
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
  });
});

test('Web eID tests, logs in and steps up', async ({ browser }) => {
  const { page, context } = await openDesk(browser, { off: true });
  await installWebEid(context, { card });
  await roadOf(page, showCard); // its extension is found where no card software answers
});

test('a client certificate in TLS, from the browser’s own store, tests, logs in and steps up', async () => {
  const { context, close } = await browserWith([card]);
  await roadOf(await context.newPage(), byBrowser);
  await close();
});
