import { expect, type Page } from '@playwright/test';
import { complaints, openCard, serve, verify } from './desk';
import { enter } from './enter';
import { officer, type Player, player, type Situation } from './facts';
import { judge } from './judge';
import { test } from './test';

const open = 'Nämä voi tehdä';
const closed = /^Ei nyt mahdollista/;
const asks = 'Kysy rekisteristä uudelleen';
const later = 'Rekisteristä voi kysyä uudelleen, kun henkilöllisyys on todennettu.';

/** What the card page says in each situation that the counter meets: headings, and words of its own. */
const said: [Situation, string, (string | RegExp)[]][] = [
  ['in_use', 'fi_staff', [open, 'Käytössä']],
  ['not_activated', 'fi_staff', ['Luovutettu']],
  ['uncollected', 'fi_staff', ['Saapunut rekisteröintipisteeseen']],
  ['on_the_way', 'fi_staff', ['Lähetetty']],
  ['suspended', 'fi_staff', ['Keskeytetty']],
  ['revoked', 'fi_staff', [closed, 'Suljettu']],
  ['chip_locked', 'fi_staff', [closed, 'Siru lukkiutunut lopullisesti']],
  ['expires_soon', 'fi_staff', ['Huomaa ennen tilausta', /Kortti vanhenee/]],
  ['expired', 'fi_staff', [closed, 'Vanhentunut']],
  ['address_changed', 'fi_staff', ['Huomaa ennen tilausta', /osoite on vaihtunut/]],
  ['right_ended', 'fi_professional', [closed, 'Ammattioikeus on päättynyt.', later]],
  ['right_restricted', 'fi_professional', [closed, /^Ammattioikeutta on rajoitettu/, later]],
  ['right_unknown', 'fi_professional', [closed, 'Henkilöllä ei ole voimassa olevaa ammattioikeutta.', later]],
  ['right_unanswered', 'fi_professional', [open]],
];

/** Every rule and source stands unfolded, as an officer who asks why has them. */
async function unfoldAll(page: Page) {
  await page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
}

test('the card page is accessible and fits 400 % zoom in every situation', async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await enter(browser, officer('registrar', 0, 'MHA-4'));
  const heard = complaints(page);
  for (const [situation, product, words] of said) {
    const who = player(situation, product, 1);
    await serve(page, who.identityCode, who);
    await openCard(page, who);
    await unfoldAll(page);
    for (const word of words) {
      await expect(page.getByRole('main').getByText(word, { exact: true }).first(), situation).toBeVisible();
    }
    await judge(page);
  }
  await asksAgain(page, player('right_new', 'fi_professional', 0));
  expect(heard).toEqual([]);
});

/** Whom the register has come to know gets a card once it was asked again. */
async function asksAgain(page: Page, who: Player) {
  const main = page.getByRole('main');
  const none = main.getByText('Henkilöllä ei ole voimassa olevaa ammattioikeutta.');
  await serve(page, who.identityCode, who);
  await openCard(page, who);
  await verify(page, who.mrz);
  await openCard(page, who);
  await unfoldAll(page);
  await expect(none).toBeVisible();
  await main.getByRole('button', { name: asks }).press('Enter');
  await expect(main.getByText(/^Henkilöllä on voimassa oleva ammattioikeus/)).toBeVisible();
  await expect(none).toHaveCount(0);
  await expect(main.getByRole('link', { name: 'Tilaa Uusi kortti' })).toBeVisible();
  await judge(page);
}
