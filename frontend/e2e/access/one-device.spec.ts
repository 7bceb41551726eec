import { expect } from '@playwright/test';
import { logIn } from '../desk';
import { freshCode, officer } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import { daysWork, loginPage, logOut, openMyAccess, tryLogIn } from './steps';

// Rules, §8: one authenticator per officer; deleting the account in the app does not
// unlink it; the link can be removed only by user support.
test('one authenticator per officer: a second is refused, and a deleted account unlinks nothing', async ({
  page,
}) => {
  const who = officer('registrar', 0, 'VIR-1');
  await logIn(page, who);
  await openMyAccess(page);
  await expect(page.getByText(/Todennussovellus on linkitetty/)).toBeVisible();
  await expect(page.getByText('Linkitys säilyy, vaikka poistat tilin tai sovelluksen.')).toBeVisible();
  await expect(page.getByText('Vain käyttäjätuki poistaa sen')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Linkitä', exact: true })).toHaveCount(0);
  await expectAccessible(page);

  // Also where somebody goes around the page.
  const again = await page.request.post('/access/device', { data: { kind: 'authenticator' } });
  expect(again.status()).toBe(409);
  expect(await again.json()).toMatchObject({ code: 'DEVICE_LINKED_ALREADY', remedy: 'ASK_USER_SUPPORT' });

  await logOut(page);
  await tryLogIn(page, who.userName, who.password, '');
  await expect(page.getByRole('alert')).toContainText('ei täsmää');
  await tryLogIn(page, who.userName, who.password, await freshCode(who));
  await expect(loginPage(page)).toBeHidden();
  await page.goto('/');
  await expect(daysWork(page)).toBeVisible();
});
