import { expect, type Page } from '@playwright/test';
import { logIn } from '../desk';
import { enter } from '../enter';
import { officer } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import { expectStopped, makeCard, openDesk, showCard } from './cards';
import { daysWork, loginPage, logOut, openAdmin, openMyAccess } from './steps';

async function permitCards(page: Page, permitted: boolean) {
  await page.getByLabel('Varmennekortti ja tunnusluku').setChecked(permitted, { force: true });
  await page.getByRole('button', { name: 'Tallenna kirjautumistavat' }).click();
  await expect(page.getByText('Kirjautumistavat on tallennettu.')).toBeVisible();
}

// Rules, §8: the employer decides which methods are permitted.
test('the employer decides: cards switched off end what they opened, and open nothing more', async ({
  browser,
}) => {
  const who = officer('registrar', 1, 'MHA-2');
  const { page } = await openDesk(browser, { card: await makeCard(who) });
  await logIn(page, who);
  await openMyAccess(page);
  await showCard(page, 'Linkitä kortti');
  await expect(page.getByText('Kortti on linkitetty. Voit nyt kirjautua sillä.')).toBeVisible();
  await logOut(page);
  await page.goto('/');
  await showCard(page, 'Kirjaudu kortilla');
  await expect(daysWork(page)).toBeVisible();

  const desk = await enter(browser, officer('employer_admin', 0, 'MHA-1'), true); // who has a token
  await openAdmin(desk, 'Työnantajan kirjautumistavat');
  await permitCards(desk, false);
  try {
    await page.goto('/orders');
    await expect(loginPage(page)).toBeVisible();
    await showCard(page, 'Kirjaudu kortilla');
    await expectStopped(page, 'Linkitetty sinuun', 'K-405', 'Kysy organisaatiosi vastuuhenkilöltä.');
    await expectAccessible(page);
  } finally {
    await permitCards(desk, true);
  }
});

// Rules, §8: the link is removed when a new password is ordered, on the login page or by user support.
test('the link is removed when user support orders a new password', async ({ browser }) => {
  const who = officer('registrar', 2, 'MHA-2');
  const { page } = await openDesk(browser, { card: await makeCard(who) });
  await logIn(page, who);
  await openMyAccess(page);
  await showCard(page, 'Linkitä kortti');
  await expect(page.getByText('Kortti on linkitetty. Voit nyt kirjautua sillä.')).toBeVisible();

  const desk = await enter(browser, officer('user_support', 0), true);
  await openAdmin(desk, 'Käyttäjätuki');
  await desk.getByLabel('Käyttäjätunnus tai nimen alku').fill(who.userName);
  await desk.getByRole('button', { name: 'Etsi', exact: true }).click();
  const found = desk.getByRole('link', { name: new RegExp(who.name) });
  await found.first().click();
  await desk.getByRole('radio', { name: 'Tilaa uusi salasana' }).check({ force: true });
  await desk.getByLabel('Soitin takaisin työnantajan antamaan numeroon').check({ force: true });
  await desk.getByRole('radio', { name: 'Sähköpostilla' }).check({ force: true });
  await desk.getByLabel('Perustelu').fill('Kortti vaihtui');
  await desk.getByRole('button', { name: 'Tee tämä' }).click();
  await expect(desk.getByText('Tehty: Tilaa uusi salasana')).toBeVisible();

  await expect(async () => {
    const answer = await page.request.get('/access');
    expect(answer.status()).toBe(401); // once the password has left, the sessions are over
  }).toPass({ timeout: 60_000 });
  await page.goto('/');
  await showCard(page, 'Kirjaudu kortilla');
  await expectStopped(page, 'Linkitetty sinuun', 'K-401', 'Jos tilasit uuden salasanan, linkitys poistui.');
});
