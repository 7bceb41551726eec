import { expect, type Page } from '@playwright/test';
import { logIn, openCard, orderKind, serve, verify } from '../desk';
import { enter } from '../enter';
import { officer, person } from '../facts';
import { expectAccessible, judgeInAll } from '../judge';
import { test } from '../test';
import { openAdmin } from './steps';

const point = 'Provstads servicepunkt';
const pairs = /Provstads servicepunkt \(KOE-2\)/;
const today = new Date().toLocaleDateString('fi-FI', { timeZone: 'Europe/Helsinki' });
const refused = 'Tämä rekisteröintipiste ei saa palvella tätä korttia.';

async function readCard(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1, name: /^Kortti/ })).toBeVisible();
}

/** Asks on the card's page from what the refusal follows, and finds the link that is missing. */
async function expectMissingLink(page: Page, card: string) {
  await readCard(page, card);
  await expect(page.getByText(refused).first()).toBeVisible();
  await page.getByRole('link', { name: 'Miksi? Katso, mistä tämä seuraa' }).first().click();
  await expect(page.getByRole('heading', { name: 'Ei: käyttäjä ei saa tehdä tätä' })).toBeVisible();
  const link = page.getByRole('listitem').filter({ hasText: 'Kortin organisaatio on valtuuttanut pisteen' });
  await expect(link).toContainText('Ei pidä paikkaansa');
  await expect(link).toContainText('Organisaatio: Esimerkki Oy.');
  await expect(link).toContainText('Mikä auttaa');
  await expectAccessible(page);
}

// Rules, §2: an organisation card is served at a point that its organisation has authorised.
test('an authorisation is asked for, accepted by the other side, used and ended, and then its link is missing', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const holder = person('fi_organisation', 3, 'ESI-1');
  const counter = await (await browser.newContext()).newPage();
  await logIn(counter, officer('registrar', 2, 'KOE-2'));
  await serve(counter, holder.identityCode, holder);
  await openCard(counter, holder);
  const card = new URL(counter.url()).pathname;
  await expectMissingLink(counter, card);

  const asks = await enter(browser, officer('employer_admin', 0, 'ESI-1'), true);
  await openAdmin(asks, 'Työnantajan kirjautumistavat');
  await asks.getByRole('link', { name: 'Pyydä valtuutus toisen pisteelle' }).click();
  await asks.getByLabel('Rekisteröintipisteen tunnus').fill('KOE-2');
  await asks.getByLabel('Asiakasnumero').fill('AS-3003-P');
  await asks.getByLabel('Alkaa').fill(today);
  await expectAccessible(asks);
  await asks.getByRole('button', { name: 'Pyydä valtuutus' }).click();
  const given = asks.getByRole('listitem').filter({ hasText: pairs });
  await expect(given).toContainText('Odottaa päätöstä');
  await expect(given.getByRole('link', { name: 'Tee päätös' })).toHaveCount(0); // it is the other side's
  await expectMissingLink(counter, card); // nothing changes before that

  const decides = await enter(browser, officer('employer_admin', 0, 'KOE-1'), true);
  await decides.getByRole('link', { name: new RegExp(`${point} palvelisi kortteja: Esimerkki Oy`) }).click();
  await expect(decides.getByText('AS-3003-P')).toBeVisible();
  await expect(decides.getByText(new RegExp(`${point} saa palvella \\d+ korttia enemmän`))).toBeVisible();
  await judgeInAll(decides);
  // Whoever asked has no say in it, whatever the address.
  const asked = new URL(decides.url()).pathname.replace(/^.*(?=\/authorisations)/, '/employer');
  await asks.goto(asked);
  await expect(asks.getByRole('button', { name: 'Tallenna päätös' })).toHaveCount(0);
  await judgeInAll(asks);
  await decides.getByText('Hyväksyn', { exact: true }).click();
  await decides.getByRole('button', { name: 'Tallenna päätös' }).click();
  await expect(decides.getByRole('heading', { level: 1, name: point })).toBeVisible();
  const taken = decides.getByRole('listitem').filter({ hasText: 'AS-3003-P' });
  await expect(taken).toContainText('Voimassa');
  await taken.getByRole('link', { name: 'Lopeta valtuutus' }).click(); // either side may
  await expect(decides.getByRole('button', { name: 'Lopeta valtuutus' })).toBeVisible();
  await judgeInAll(decides);

  await readCard(counter, card);
  await expect(counter.getByText(refused)).toHaveCount(0);
  await verify(counter, holder.mrz);
  await openCard(counter, holder);
  await orderKind(counter, /Tilaa Aktivointitunnuslukukirje/, 'Kirje ei ole tullut perille', 'Kotiin');

  await asks.goto('/employer');
  await given.getByRole('link', { name: 'Lopeta valtuutus' }).click();
  await expect(asks.getByText(new RegExp(`${point} ei saa enää palvella \\d+ korttia`))).toBeVisible();
  await judgeInAll(asks);
  await asks.getByLabel('Perustelu').fill('Sopimus päättyi');
  await asks.getByRole('button', { name: 'Lopeta valtuutus' }).click();
  await expect(given).toContainText('Päättynyt');
  await expectMissingLink(counter, card);
});
