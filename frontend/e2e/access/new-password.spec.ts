import { expect } from '@playwright/test';
import { freshCode, officer, oneTimeCode, passwordMailed } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import { choosePassword, chosen, daysWork, firstLogin, tryLogIn } from './steps';

// Rules, §8: a new password is ordered on the login page; what shows the codes stays
// linked and stays required.
test('a new password is ordered on the login page; the app stays linked, and its code is asked for', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const who = officer('registrar', 1, 'VIR-1');
  await page.goto('/');
  const order = async (name: string) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Tilaa uusi salasana' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tilaa uusi salasana' })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Käyttäjätunnus').fill(name);
    await page.getByRole('button', { name: 'Tilaa uusi salasana' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tilaus on vastaanotettu' })).toBeVisible();
    return page.getByRole('main').innerText();
  };
  // Whether anybody has the name is told to nobody.
  expect(await order('nobody.mha-1')).toBe(await order(who.userName));

  let temporary = '';
  await expect(() => {
    temporary = passwordMailed(who);
  }).toPass({ timeout: 60_000 });

  await page.getByRole('link', { name: 'Kirjaudu sisään' }).click();
  await tryLogIn(page, who.userName, who.password, oneTimeCode(who.otpSecret));
  await expect(page.getByRole('alert')).toContainText('ei täsmää'); // the old one opens no more
  await tryLogIn(page, who.userName, temporary, '');
  await expect(page.getByRole('alert')).toContainText('ei täsmää'); // nor the new one without a code
  await tryLogIn(page, who.userName, temporary, await freshCode(who));
  await expect(firstLogin(page)).toBeVisible();
  await choosePassword(page, chosen);
  await expect(firstLogin(page)).toBeHidden();
  await page.goto('/');
  await expect(daysWork(page)).toBeVisible(); // the device was linked all the while
});
