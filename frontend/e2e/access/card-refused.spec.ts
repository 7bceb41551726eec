import { expect } from '@playwright/test';
import { expectAccessible } from '../judge';
import { test } from '../test';
import {
  type DeskState,
  expectStopped,
  installWebEid,
  type LineName,
  makeCard,
  openDesk,
  showCard,
  stranger,
  takeOtherWay,
} from './cards';
import { loginPage } from './steps';

// Each thing that can be wrong stops the checklist at its own line, says what helps, and opens nothing.

const desks: [string, DeskState, LineName, string, string][] = [
  ['there is no card software', { off: true }, 'Korttiohjelma', 'K-102', 'Käynnistä korttiohjelma'],
  ['the card software is old', { old: true }, 'Korttiohjelma', 'K-103', 'uusin versio'],
  ['there is no reader', { noReader: true }, 'Kortinlukija', 'K-105', 'Irrota lukija'],
  ['there is no card in the reader', {}, 'Kortti ja tunnusluku', 'K-106', 'Pane kortti lukijaan'],
];

for (const [name, state, at, helpDesk, words] of desks) {
  test(`at a desk where ${name}`, async ({ browser }) => {
    const { page } = await openDesk(browser, state);
    await page.goto('/login');
    await showCard(page, 'Kirjaudu kortilla');
    await expectStopped(page, at, helpDesk, words);
    await expectAccessible(page);
  });
}

const signings: [string, Omit<DeskState, 'card'>, LineName, string, string][] = [
  [
    'the officer closes the PIN window',
    { cancel: true },
    'Kortti ja tunnusluku',
    'K-108',
    'anna perustunnusluku',
  ],
  ['the PIN is locked', { locked: true }, 'Kortti ja tunnusluku', 'K-109', 'aktivointitunnusluvulla'],
  ['the signature is over another site’s data', { otherSite: true }, 'Varmenne', 'K-205', 'osoiterivillä'],
];

for (const [name, state, at, helpDesk, words] of signings) {
  test(`where ${name}`, async ({ browser }) => {
    const { page } = await openDesk(browser, { ...state, card: await makeCard(stranger) });
    await page.goto('/login');
    await showCard(page, 'Kirjaudu kortilla');
    await expectStopped(page, at, helpDesk, words);
    await expectAccessible(page);
  });
}

const certificates: [string, Parameters<typeof makeCard>[1], string, string][] = [
  ['has expired', 'expired', 'K-303', 'tilaa uusi kortti'],
  ['is not valid yet', 'not-yet-valid', 'K-304', 'Odota'],
  ['was revoked', 'revoked', 'K-306', 'Korttia ei voi enää käyttää'],
  [
    'is of an issuer that is not trusted, though of the same name',
    'foreign',
    'K-302',
    'työnantajasi antamaa',
  ],
  ['is not for logging in', 'usage', 'K-305', 'tunnistautumisvarmenne'],
  ['cannot be checked with its issuer', 'silent', 'K-307', 'Vika ei ole kortissa'],
];

for (const [name, fault, helpDesk, words] of certificates) {
  test(`a certificate that ${name}, by card software and by Web eID`, async ({ browser }) => {
    const card = await makeCard(stranger, fault);
    const { page, set, context } = await openDesk(browser, { card });
    await installWebEid(context, { card });
    await page.goto('/login');
    await showCard(page, 'Kirjaudu kortilla');
    await expectStopped(page, 'Varmenne', helpDesk, words);
    await set({ off: true });
    await takeOtherWay(page, 'Web eID -laajennus');
    await expectStopped(page, 'Varmenne', helpDesk, words);
    await expectAccessible(page);
    await page.goto('/orders');
    await expect(loginPage(page)).toBeVisible();
  });
}

test('an answer that was given before proves nothing, by the software or by who caught it', async ({
  browser,
}) => {
  const card = await makeCard(stranger);
  const { page, context } = await openDesk(browser, { card, again: true });
  await page.goto('/login');
  const caught = page.waitForRequest(
    (request) => request.url().endsWith('/login/card') && request.method() === 'POST',
  );
  await showCard(page, 'Kirjaudu kortilla');
  const headers = await (await caught).allHeaders();
  const body = (await caught).postData() ?? '';
  await expectStopped(page, 'Linkitetty sinuun', 'K-401', 'Korttia ei ole linkitetty'); // the first one counted
  await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
  await expectStopped(page, 'Varmenne', 'K-205', 'ei kuulu tähän palveluun');

  const thief = await context.request.post('/login/card', {
    headers: {
      cookie: headers.cookie ?? '',
      origin: new URL(page.url()).origin,
      'content-type': 'application/json',
    },
    data: body,
  });
  expect(thief.status()).toBe(401);
  expect(await thief.json()).toMatchObject({ code: 'CHALLENGE_USED', helpDesk: 'K-203' });
});

test('a Web eID token for another site proves nothing', async ({ browser }) => {
  const { page, context } = await openDesk(browser, { off: true });
  await installWebEid(context, { card: await makeCard(stranger), origin: 'https://evil.example' });
  await page.goto('/login');
  await showCard(page, 'Kirjaudu kortilla');
  await expectStopped(page, 'Varmenne', 'K-205', 'ei kuulu tähän palveluun');
});

const answers: [string, string, LineName, string][] = [
  ['its application is not installed', 'ERR_WEBEID_NATIVE_UNAVAILABLE', 'Korttiohjelma', 'K-104'],
  ['its versions do not fit', 'ERR_WEBEID_VERSION_MISMATCH', 'Korttiohjelma', 'K-103'],
  ['its window is closed', 'ERR_WEBEID_USER_CANCELLED', 'Kortti ja tunnusluku', 'K-108'],
];

for (const [name, fail, at, helpDesk] of answers) {
  test(`Web eID where ${name}`, async ({ browser }) => {
    const { page, context } = await openDesk(browser, { off: true });
    await installWebEid(context, { fail });
    await page.goto('/login');
    await showCard(page, 'Kirjaudu kortilla');
    if (helpDesk === 'K-104') await takeOtherWay(page, 'Web eID -laajennus');
    await expectStopped(page, at, helpDesk, '');
  });
}

test('no card software and no Web eID: the first way’s fault is told, and the other ways stand ready', async ({
  browser,
}) => {
  const { page } = await openDesk(browser, { off: true });
  await page.goto('/login');
  await showCard(page, 'Kirjaudu kortilla');
  await expectStopped(page, 'Korttiohjelma', 'K-102', 'Korttiohjelma ei vastaa');
  await takeOtherWay(page, 'Web eID -laajennus');
  await expectStopped(page, 'Korttiohjelma', 'K-104', 'Web eID ei vastaa');
  await takeOtherWay(page, 'Selaimen oma varmennevalinta');
  await expectStopped(page, 'Varmenne', 'K-209', 'Selain ei näyttänyt varmennetta.');
  await expectAccessible(page);
});
