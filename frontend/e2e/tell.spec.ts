import { expect } from '@playwright/test';
import { complaints } from './desk';
import { enter } from './enter';
import { officer, unreached } from './facts';
import { judge, judgeInAll } from './judge';
import { orderLetter, serve, verify } from './keyDesk';
import { expectFocus, fill, heading, logInByKeys, press } from './keys';
import { test } from './test';

// Rules, §9: the holder is told another way that a code was ordered; whom no mail reaches the
// point tells. All of it without a mouse.
test('contacts are taken down at the desk, and whom no mail reaches the point tells', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const heard = complaints(page);
  const who = unreached('fi_professional', 0, 'MHA-3');
  await page.goto('/');
  await logInByKeys(page, officer('registrar', 2, 'MHA-3'));
  await expect(heading(page, 'Päivän työ')).toBeVisible();
  await serve(page, who, 'Asiakas tarvitsee koodikirjeen');

  // Nothing is looked up before it is asked for; what is changed needs a verified identity.
  const contacts = page.getByRole('region', { name: 'Yhteystiedot ilmoituksia varten' });
  await expect(contacts).not.toContainText('Ei tiedossa');
  await press(page, 'button', 'Näytä yhteystiedot');
  await expect(contacts.getByText('Ei tiedossa')).toHaveCount(2);
  await expect(contacts).toContainText('Todenna henkilöllisyys ennen');
  await expectFocus(page);
  await judgeInAll(page);

  await verify(page, who);
  await press(page, 'button', 'Näytä yhteystiedot');
  await press(page, 'button', 'Kirjaa yhteystiedot');
  await fill(page, /^Sähköposti/, 'maija');
  await press(page, 'button', 'Tallenna yhteystiedot');
  await expect(page.getByRole('textbox', { name: /^Sähköposti/ })).toHaveAttribute('aria-invalid', 'true');
  await expectFocus(page);
  await judgeInAll(page);
  await fill(page, /^Sähköposti/, 'maija@example.org');
  await fill(page, /^Puhelinnumero/, '+358 40 123 4567');
  await press(page, 'button', 'Tallenna yhteystiedot');
  await expect(contacts).toContainText('@e');
  await expect(contacts).toContainText('Muutos tulee käyttöön');
  await expectFocus(page);
  await judgeInAll(page);

  // Until a change is trusted no mail goes to it: the point tells of the order.
  await orderLetter(page);
  await press(page, 'link', 'Tänään', 'banner');
  const toTell = page.getByRole('region', { name: 'Kerrottavat ilmoitukset' });
  const mine = toTell.getByRole('listitem').filter({ hasText: who.cardNumber });
  await expect(mine).toHaveCount(2); // the first contact, and the order
  await expect(mine.filter({ hasText: 'kortin tunnusluku on tilattu' })).toHaveCount(1);
  await judgeInAll(page);

  // Whose act it is does not settle it; a colleague does.
  const called = new RegExp(`^Soitin .*${who.familyName}`);
  await press(page, 'button', called);
  await expect(toTell).toContainText('ei voi itse merkitä sitä kerrotuksi');
  await expectFocus(page);
  await judge(page);
  const other = await enter(browser, officer('registrar', 0, 'MHA-3'));
  const theirs = other.getByRole('main').getByRole('listitem').filter({ hasText: who.cardNumber });
  for (const left of [1, 0]) {
    await press(other, 'button', called);
    await expect(theirs).toHaveCount(left);
    await expectFocus(other);
  }
  await judge(other);
  expect(heard).toEqual([]);
});
