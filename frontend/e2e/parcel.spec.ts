import { expect, type Page } from '@playwright/test';
import { begin, choose, complaints, enterAct, openCard, orderKind, serve, verify } from './desk';
import { enter } from './enter';
import { officer, type Person, person } from './facts';
import { judge, judgeInAll } from './judge';
import { heading, press, reach } from './keys';
import { test } from './test';

/** Orders a new card for a verified person; the bureau makes it and sends it to the point. */
async function orderCard(page: Page, who: Person) {
  await serve(page, who.cardNumber, who);
  await openCard(page, who);
  await verify(page, who.mrz);
  await openCard(page, who);
  await orderKind(page, /Tilaa Uusi kortti/, 'Kortti on vahingoittunut', 'Kotiin');
}

test('a parcel with two cards: one is ticked and recorded, by the keyboard alone', async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await enter(browser, officer('registrar', 2, 'MHA-3'));
  const heard = complaints(page);
  for (const n of [0, 1]) await orderCard(page, person('fi_staff', n, 'MHA-3'));

  const way = page.getByRole('link', { name: /korttia on matkalla tähän pisteeseen/ });
  await expect(async () => {
    await page.goto('/');
    await expect(way).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 120_000 });
  await judge(page);
  await press(page, 'link', /korttia on matkalla tähän pisteeseen/);
  await expect(heading(page, 'Kirjaa saapunut korttilähetys')).toBeFocused();
  await judgeInAll(page);

  // One of the cards is suspended on its way: it comes all the same, and is put aside.
  const who = person('fi_staff', 0, 'MHA-3');
  const sent = page.getByRole('row').filter({ hasText: `${who.familyName} ${who.givenNames}` });
  const card = { ...who, cardNumber: (await sent.getByRole('cell').nth(2).innerText()).trim() };
  await serve(page, card.cardNumber, card);
  await openCard(page, card);
  await begin(page, 'Keskeytä kortin voimassaolo');
  await choose(page, 'Miksi?', 'Kortti on kadonnut');
  await choose(page, 'Kuka pyysi?', 'Työnantaja');
  await choose(page, 'Miten pyyntö tuli?', 'Kirjeellä');
  await page.getByLabel('Pyynnön viite').fill('HR 78');
  await enterAct(page, card, 'Keskeytä kortti', 'Kortin voimassaolo on keskeytetty.');
  await page.goto('/');
  await press(page, 'link', /korttia on matkalla tähän pisteeseen/);
  await expect(sent).toContainText('Keskeytetty');
  await judge(page);

  // Nothing ticked is refused; then all are ticked, and one that did not come is left out.
  await press(page, 'button', 'Kirjaa merkityt saapuneiksi');
  await expect(page.getByRole('alert').filter({ hasText: 'Mitään ei kirjattu' })).toBeVisible();
  await judge(page);
  await press(page, 'button', 'Merkitse kaikki näkyvät');
  const boxes = page.getByRole('checkbox');
  const shown = await boxes.count();
  await reach(page, boxes.last());
  await page.keyboard.press('Space');
  await expect(boxes.last()).not.toBeChecked();
  await press(page, 'button', 'Kirjaa merkityt saapuneiksi');
  await expect(page.getByRole('status').filter({ hasText: /saapune/ })).toBeVisible();
  await expect(boxes).toHaveCount(1);
  expect(shown).toBeGreaterThan(1);
  await judge(page);
  expect(heard).toEqual([]);
});
