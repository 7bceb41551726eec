import { expect } from '@playwright/test';
import { logIn } from '../desk';
import { enter } from '../enter';
import { officer } from '../facts';
import { expectAccessible, judgeInAll } from '../judge';
import { test } from '../test';
import { loginPage, openAdmin } from './steps';

const role = 'Turvakiellon saaneiden palvelu';

// Rules, §8: who asks for a right, who decides on it and who gets it are three people; a
// right that ends takes the sessions with it.
test('a right is asked for, decided on by another and ended, and a session ends with it', async ({
  browser,
}) => {
  const who = officer('registrar', 2, 'TLN-1');
  const theirs = await (await browser.newContext()).newPage();
  await logIn(theirs, who);

  const asks = await (await browser.newContext()).newPage();
  await logIn(asks, officer('responsible_person', 0, 'TLN-1'));
  await openAdmin(asks, 'Käyttäjät');
  await asks.getByRole('link', { name: who.name }).click();
  await asks.getByRole('link', { name: 'Pyydä oikeutta' }).click();
  await asks.getByRole('radio', { name: role }).check({ force: true });
  await expect(asks.getByText('Oikeus alkaa vasta, kun toinen henkilö on hyväksynyt sen.')).toBeVisible();
  await judgeInAll(asks);
  await asks.getByLabel('Perustelu').fill('Pisteessä asioi turvakiellon saaneita');
  await asks.getByRole('button', { name: 'Pyydä oikeutta' }).click();
  const asked = asks.getByRole('listitem').filter({ hasText: role }).filter({ hasText: 'Odottaa päätöstä' });
  await expect(asked).toBeVisible();
  await expect(asked.getByRole('link', { name: 'Tee päätös' })).toHaveCount(0);
  await expectAccessible(asks);

  const decides = await enter(browser, officer('employer_admin', 0, 'TLN-1'), true);
  await decides.getByRole('link', { name: new RegExp(`${role}.*${who.name}`) }).click();
  await judgeInAll(decides);
  await decides.getByText('Hyväksyn', { exact: true }).click();
  await decides.getByRole('button', { name: 'Tallenna päätös' }).click();
  const ends = decides.getByRole('link', { name: 'Lopeta oikeus' });
  const right = decides.getByRole('listitem').filter({ hasText: role }).filter({ has: ends });
  await expect(right).toBeVisible();
  expect((await theirs.request.get('/access')).status()).toBe(200);

  await right.getByRole('link', { name: 'Lopeta oikeus' }).click();
  await expect(decides.getByText('Yksi avoin istunto päättyy heti.')).toBeVisible();
  await judgeInAll(decides);
  await decides.getByLabel('Perustelu').fill('Tehtävä vaihtui');
  await decides.getByRole('button', { name: 'Lopeta oikeus' }).click();
  await expect(decides.getByRole('heading', { level: 1, name: who.name, exact: true })).toBeVisible();
  expect((await theirs.request.get('/access')).status()).toBe(401);
  await theirs.goto('/orders');
  await expect(loginPage(theirs)).toBeVisible();
});
