import { expect, type Page } from '@playwright/test';
import { complaints, logIn } from '../desk';
import { newcomer, newestMail, officer, passwordIn } from '../facts';
import { expectAccessible, expectFits } from '../judge';
import { test } from '../test';
import {
  allow,
  expectStopped,
  installWebEid,
  line,
  makeCard,
  openDesk,
  places,
  showCard,
  stranger,
} from './cards';
import {
  choosePassword,
  chosen,
  daysWork,
  firstLogin,
  loginPage,
  logOut,
  openMyAccess,
  task,
  tryLogIn,
} from './steps';

// The card sentences of the rules, §8, one story each.

const inLinking = async (page: Page, who: { userName: string; password: string }) => {
  await page.goto('/');
  await tryLogIn(page, who.userName, who.password, '');
  await expect(firstLogin(page)).toBeVisible();
  await choosePassword(page, chosen);
  await expect(task(page, 'Linkitä kirjautumistapa')).toContainText('Nyt');
};

test('first login with a temporary password, which must be changed; then a card is linked before anything else works', async ({
  browser,
}) => {
  const who = newcomer(3);
  const card = await makeCard(who);
  const { page, set } = await openDesk(browser);
  const heard = complaints(page);
  await inLinking(page, who);
  await expectAccessible(page);
  await page.goto('/orders'); // nothing else works: the same task is shown wherever one goes
  await expect(firstLogin(page)).toBeVisible();

  await set({ card });
  await page.getByRole('button', { name: 'Linkitä kortti', exact: true }).click();
  await allow(page);
  await expect(task(page, 'Linkitä kirjautumistapa')).toContainText('Tehty');
  await expectAccessible(page);
  await showCard(page, 'Kokeile korttia');
  await expect(page.getByText('Voit kirjautua tällä kortilla.')).toBeVisible();
  await page.getByRole('button', { name: 'Jatka työhön', exact: true }).click();
  await page.goto('/');
  await expect(daysWork(page)).toBeVisible();
  // The first address of the card software is nobody's, and 403 is how nothing else works.
  expect(heard.filter((one) => !/ERR_CONNECTION_REFUSED|403/.test(one))).toEqual([]);
});

test('certificate card and PIN: the link is made by the user, and the card logs in', async ({ browser }) => {
  const who = officer('registrar', 1, 'MHA-5');
  const card = await makeCard(who);
  const { page } = await openDesk(browser, { card });
  await page.goto('/');
  await showCard(page, 'Kirjaudu kortilla');
  await expectStopped(page, 'Linkitetty sinuun', 'K-401', 'Korttia ei ole linkitetty');
  await expectAccessible(page);

  await logIn(page, who);
  await openMyAccess(page);
  await expectAccessible(page);
  await showCard(page, 'Linkitä kortti');
  await expect(page.getByText('Kortti on linkitetty. Voit nyt kirjautua sillä.')).toBeFocused();
  await expect(
    page.getByText('Linkitys on korttikohtainen. Se poistuu, kun tilaat uuden salasanan.'),
  ).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);

  // A page that was opened in a session by password may not reach the card: it is opened anew.
  await page.goto('/orders?state=ACCEPTED');
  await logOut(page);
  await showCard(page, 'Kirjaudu kortilla');
  await expect(page.getByRole('heading', { level: 1, name: 'Tilaukset' })).toBeVisible(); // where one was
  await expect(page).toHaveURL(/state=ACCEPTED/);
  await openMyAccess(page);
  await expect(page.getByRole('row').filter({ hasText: 'Tämä istunto' })).toContainText('Kortilla');
});

test('the link is card-specific: a second card is refused, and the way is told', async ({ browser }) => {
  const who = officer('registrar', 2, 'MHA-5');
  const { page, set, context } = await openDesk(browser, { card: await makeCard(who) });
  await logIn(page, who);
  await openMyAccess(page);
  const other = await context.newPage();
  await other.goto('/my-access');
  await expect(other.getByRole('button', { name: 'Linkitä kortti' })).toBeVisible();

  await showCard(page, 'Linkitä kortti');
  await expect(page.getByText('Kortti on linkitetty. Voit nyt kirjautua sillä.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Linkitä kortti' })).toHaveCount(0);
  await expect(
    page.getByText('Tilaa uusi salasana, kirjaudu sillä, vaihda se ja linkitä uusi kortti'),
  ).toBeVisible();

  await set({ card: await makeCard(who) }); // another card of the same person
  await showCard(other, 'Linkitä kortti'); // in a window that does not know yet
  await expectStopped(
    other,
    'Linkitetty sinuun',
    'K-404',
    'Tilaa uusi salasana: se poistaa vanhan linkityksen.',
  );
  await expect(
    line(other, 'Linkitetty sinuun').getByRole('link', { name: 'Tilaa uusi salasana' }),
  ).toBeVisible();
  await expectAccessible(other);

  await page.goto('/');
  await logOut(page);
  await page.goto('/');
  await showCard(page, 'Kirjaudu kortilla');
  await expectStopped(page, 'Linkitetty sinuun', 'K-401', 'Korttia ei ole linkitetty');
});

test('the link is removed when a new password is ordered, and then a new card is linked', async ({
  browser,
}) => {
  const who = newcomer(4);
  const card = await makeCard(who);
  const { page, set } = await openDesk(browser, { card });
  await inLinking(page, who);
  await showCard(page, 'Linkitä kortti');
  await page.getByRole('button', { name: 'Jatka työhön kokeilematta' }).click();
  await logOut(page);

  await page.getByRole('link', { name: 'Tilaa uusi salasana' }).click();
  await expect(page.getByText('Varmennekortin linkitys poistuu.')).toBeVisible();
  await page.getByLabel('Käyttäjätunnus').fill(who.userName);
  await page.getByRole('button', { name: 'Tilaa uusi salasana' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tilaus on vastaanotettu' })).toBeVisible();
  let temporary = '';
  await expect(() => {
    temporary = passwordIn(newestMail(who) ?? '');
  }).toPass({ timeout: 60_000 });

  await page.goto('/');
  await showCard(page, 'Kirjaudu kortilla');
  await expectStopped(page, 'Linkitetty sinuun', 'K-401', 'Jos tilasit uuden salasanan, linkitys poistui.');

  await set({ card: await makeCard(who) });
  await inLinking(page, { ...who, password: temporary });
  await showCard(page, 'Linkitä kortti');
  await expect(task(page, 'Linkitä kirjautumistapa')).toContainText('Tehty');
});

test('the employer decides: without its permission no card is linked, and the reason is told', async ({
  page,
}) => {
  await logIn(page, officer('registrar', 2, 'KOE-2'));
  await openMyAccess(page);
  const part = page.getByRole('region', { name: 'Varmennekortti' });
  await expect(part).toContainText('Korttia ei ole linkitetty.');
  await expect(part).toContainText('Työnantajasi ei salli tätä tapaa.');
  await expect(part.getByRole('button')).toHaveCount(0);
});

test('a card whose certificate names somebody else is not linked', async ({ browser }) => {
  const who = newcomer(5);
  const { page, set } = await openDesk(browser, { card: await makeCard(stranger) });
  await inLinking(page, who);
  await showCard(page, 'Linkitä kortti');
  await expectStopped(page, 'Linkitetty sinuun', 'K-402', 'toisen henkilön nimi');
  await expectAccessible(page);
  await set({ card: await makeCard(who) });
  await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
  await expect(task(page, 'Linkitä kirjautumistapa')).toContainText('Tehty');
});

test('the test page, does my card work, needs no login', async ({ browser }) => {
  const { page, context } = await openDesk(browser, { off: true });
  await installWebEid(context, { fail: 'ERR_WEBEID_USER_CANCELLED' });
  const card = await makeCard(stranger);
  const { page: tried, set } = await openDesk(browser, { card });
  await tried.goto('/');
  await tried.getByRole('link', { name: 'Toimiiko korttini?' }).click();
  await expect(tried.getByRole('heading', { level: 1, name: 'Toimiiko korttini?' })).toBeVisible();
  await expectAccessible(tried);
  await showCard(tried, 'Kokeile korttia');
  await expect(tried.getByText('Kortissa ja ohjelmistossa ei ole vikaa.')).toBeVisible();
  await expect(line(tried, 'Linkitetty sinuun')).toContainText('Ei vielä');
  await expect(tried.getByText('Testikortti CA', { exact: true })).toBeVisible();
  await expectAccessible(tried);
  await expectFits(tried);
  await set({ card: await makeCard(stranger, 'expired') });
  await tried.getByRole('button', { name: 'Yritä uudelleen' }).click();
  await expectStopped(tried, 'Varmenne', 'K-303', 'Varmenne on vanhentunut.');
  await expect(tried.getByRole('list', { name: 'Mitä palvelu tarkisti varmenteesta' })).toContainText(
    'Voimassaolo',
  );
  await expectAccessible(tried);

  await page.goto('/card-test');
  await showCard(page, 'Kokeile korttia'); // no card software here, but Web eID, whose window is closed
  await expectStopped(page, 'Kortti ja tunnusluku', 'K-108', 'Tunnuslukua ei annettu.');
});

test('a card taken out on a shared desk means: lock', async ({ browser }) => {
  const who = officer('registrar', 2, 'MHA-1');
  const card = await makeCard(who);
  const { page, set, context } = await openDesk(browser, { card });
  await logIn(page, who);
  await openMyAccess(page);
  await showCard(page, 'Linkitä kortti');
  await expect(page.getByText('Kortti on linkitetty. Voit nyt kirjautua sillä.')).toBeVisible();
  await logOut(page);
  await page.goto('/');
  await showCard(page, 'Kirjaudu kortilla');
  await expect(daysWork(page)).toBeVisible();

  const heard = complaints(page);
  await page.goto('/orders'); // the card is watched in every page of the session, loaded anew too
  await expect(page.getByRole('heading', { level: 1, name: 'Tilaukset' })).toBeVisible();
  const other = await context.newPage();
  await other.goto('/find');
  await expect(other.getByRole('heading', { level: 1, name: 'Hae henkilö' })).toBeVisible();
  const seen = page.waitForResponse((answer) => answer.url() === `${places.software}/version`);
  await seen;
  await set({});
  await expect(loginPage(page)).toBeVisible();
  await expect(page.getByText('Kortti otettiin pois lukijasta: työasema on lukittu')).toBeVisible();
  await expect(loginPage(other)).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(async () => (await fetch('/access')).status)).toBe(401);
  expect(heard.filter((one) => !one.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
});

test('the advice on problems is in Help: the certificate first, another browser', async ({ page }) => {
  await page.goto('/help');
  await page.getByRole('link', { name: 'Kortilla kirjautuminen ei onnistu' }).click();
  const leaflet = page.getByRole('article');
  await expect(leaflet).toContainText('Testaa ensin varmenne');
  await expect(leaflet).toContainText('Kokeile toista selainta');
  await expect(leaflet).toContainText('Onko kortti linkitetty');
  await expect(leaflet).toContainText('soita käyttäjätukeen');
  await expectAccessible(page);
});

test('the keyboard alone goes the whole way of a card', async ({ browser }) => {
  const { page } = await openDesk(browser, { card: await makeCard(stranger) });
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.goto('/card-test');
  await page.getByRole('button', { name: 'Kokeile korttia' }).focus();
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Selain kysyy kohta lupaa' })).toBeFocused();
  await press('Tab', 'Enter'); // Jatka ja salli
  await expect(page.getByRole('heading', { name: 'Kortin tarkistuslista' })).toBeFocused();
  await expect(page.getByText('Kortti toimii')).toBeVisible();
  await press('Tab');
  await expect(page.getByRole('button', { name: 'Yritä uudelleen' })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Kortin tarkistuslista' })).toBeFocused();
  await expect(page.getByText('Kortti toimii')).toBeVisible();
});
