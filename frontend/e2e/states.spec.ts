import { expect, type Page, test } from '@playwright/test';
import { complaints, openCard, serve } from './desk';
import { enter } from './enter';
import { officer, player, type Situation } from './facts';
import { judge } from './judge';

const open = 'Nämä voi tehdä';
const closed = /^Ei nyt mahdollista/;

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
  ['right_ended', 'fi_professional', [closed]],
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
  expect(heard).toEqual([]);
});
