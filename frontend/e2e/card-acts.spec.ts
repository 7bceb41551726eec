import { expect, type Page } from '@playwright/test';
import { begin, choose, complaints, enterAct, openCard, serve, verify } from './desk';
import { enter } from './enter';
import { officer, player } from './facts';
import { expectAccessible, judge } from './judge';
import { test } from './test';

// Each story has an officer and customers of its own: an act on a card cannot be taken back.

/** The day before one that is written as in 1.2.2026. */
function dayBefore(text: string): string {
  const [day, month, year] = text.split('.').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, (day ?? 1) - 1)).toLocaleDateString('fi-FI', {
    timeZone: 'UTC',
  });
}

const shown = (page: Page, state: string) =>
  expect(page.getByRole('main').getByText(state, { exact: true }).first()).toBeVisible();

test('a card comes to the point, is handed over against a signature and is activated', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const who = player('on_the_way', 'fi_staff', 0);
  const page = await enter(browser, officer('registrar', 0, who.point)); // where it was sent
  const heard = complaints(page);
  await serve(page, who.identityCode, who);
  await openCard(page, who);
  await begin(page, 'Merkitse kortti saapuneeksi');
  await judge(page);
  await enterAct(page, who, 'Merkitse saapuneeksi', 'Kortti on merkitty saapuneeksi.');
  await shown(page, 'Saapunut rekisteröintipisteeseen');

  // The way to the verification leads back to the hand-over, which wants the signature.
  await begin(page, 'Luovuta kortti');
  await expect(page.getByRole('heading', { name: 'Todenna henkilöllisyys ensin' })).toBeVisible();
  await judge(page);
  await verify(page, who.mrz);
  const hand = page.getByRole('button', { name: 'Luovuta', exact: true });
  await hand.click();
  await expect(page.getByRole('heading', { name: 'Tarkista yksi kohta' })).toBeFocused();
  await judge(page);
  await page.getByLabel('Haltija on allekirjoittanut kuittauksen paperilla').check({ force: true });
  await enterAct(page, who, 'Luovuta', 'Kortti on luovutettu haltijalle.');
  await shown(page, 'Luovutettu');
  await judge(page);

  await begin(page, 'Merkitse kortti aktivoiduksi');
  await judge(page);
  await enterAct(page, who, 'Merkitse aktivoiduksi', 'Kortti on merkitty aktivoiduksi.');
  await shown(page, 'Käytössä');
  expect(heard).toEqual([]);
});

test('a card is suspended, comes back, and is revoked for good on a call that is entered late', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const who = player('in_use', 'fi_staff', 0);
  const page = await enter(browser, officer('registrar', 2, 'MHA-4'));
  const heard = complaints(page);
  await serve(page, who.identityCode, who);
  await openCard(page, who);

  await begin(page, 'Keskeytä kortin voimassaolo');
  await page.getByRole('button', { name: 'Keskeytä kortti' }).click();
  await expect(page.getByRole('heading', { name: 'Tarkista 3 kohtaa' })).toBeFocused();
  await judge(page);
  await choose(page, 'Miksi?', 'Kortti on kadonnut');
  await choose(page, 'Kuka pyysi?', 'Työnantaja');
  await choose(page, 'Miten pyyntö tuli?', 'Kirjeellä');
  await page.getByLabel('Pyynnön viite').fill('HR 77');
  await enterAct(page, who, 'Keskeytä kortti', 'Kortin voimassaolo on keskeytetty.');
  await shown(page, 'Keskeytetty');
  await judge(page);

  await verify(page, who.mrz);
  await openCard(page, who);
  await begin(page, 'Palauta kortti käyttöön');
  await judge(page);
  await enterAct(page, who, 'Palauta käyttöön', 'Kortti on palautettu käyttöön.');

  await begin(page, 'Sulje kortti lopullisesti');
  await choose(page, 'Miksi?', 'Kortti on varastettu');
  await choose(page, 'Kuka pyysi?', 'Haltija');
  await choose(page, 'Miten pyyntö tuli?', 'Puhelimitse');
  for (const asked of ['Osoite', 'Ammatti', 'Milloin kortti myönnettiin']) {
    await choose(page, 'Mitä haltijalta kysyttiin?', asked);
  }
  await choose(page, 'Milloin pyyntö tehtiin?', 'Aiemmin');
  const day = page.getByRole('textbox', { name: /^Päivä/ });
  await day.fill(dayBefore(await day.inputValue()));
  await page.getByLabel(/^Kellonaika/).fill('14.05');
  await page.getByLabel(/^Miksi pyyntö kirjataan/).selectOption({ label: 'Järjestelmä ei toiminut' });
  await judge(page);
  await page.getByRole('button', { name: 'Tarkista vastaukset' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Tarkista ennen kortin sulkemista' }),
  ).toBeFocused();
  await expect(page.getByRole('main')).toContainText('14.05');
  await judge(page);
  await enterAct(page, who, 'Sulje kortti lopullisesti', 'Kortti on suljettu lopullisesti.');
  await shown(page, 'Suljettu');
  await expectAccessible(page);
  expect(heard).toEqual([]);
});
