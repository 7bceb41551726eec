import { randomBytes } from 'node:crypto';
import { expect } from '@playwright/test';
import { freshCode, newcomer, officer } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import {
  chooseDevice,
  choosePassword,
  chosen,
  confirmDevice,
  daysWork,
  firstLogin,
  openMyAccess,
  task,
  tryLogIn,
} from './steps';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

// Rules, §8: the same from a programmable token (standard TOTP, 30 s, SHA-1, 6 digits).
test('a programmable token is linked by typing its seed', async ({ page }) => {
  const who = newcomer(2);
  await page.goto('/');
  await tryLogIn(page, who.userName, who.password, '');
  await expect(firstLogin(page)).toBeVisible();
  await choosePassword(page, chosen);
  await chooseDevice(page, 'Tunnuslukulaite');

  await page.getByLabel('Laitteen siemen').fill('liian lyhyt');
  await page.getByRole('button', { name: 'Jatka', exact: true }).click();
  await expect(page.getByText('Siemen ei ole heksadesimaali tai base32').first()).toBeVisible();
  await expectAccessible(page);

  const seed = [...randomBytes(32)].map((byte) => letters[byte % 32]).join('');
  await page.getByLabel('Laitteen siemen').fill(seed.replaceAll(/(.{4})/g, '$1 '));
  await page.getByRole('button', { name: 'Jatka', exact: true }).click();
  await confirmDevice(page, seed);
  await expect(task(page, 'Linkitä kirjautumistapa')).toContainText('Tehty');
  await page.getByRole('button', { name: 'Jatka työhön kokeilematta' }).click();
  await expect(daysWork(page)).toBeVisible();
});

// Rules, §8: user name + password + one-time code from a programmable token.
test('user name, password and the code of a token let in', async ({ page }) => {
  const who = officer('employer_admin', 0, 'MHA-1');
  expect(who.device).toBe('token');
  await page.goto('/');
  await tryLogIn(page, who.userName, who.password, '');
  await expect(page.getByRole('alert')).toContainText('ei täsmää');
  await tryLogIn(page, who.userName, who.password, await freshCode(who));
  await expect(daysWork(page)).toBeVisible();
  await openMyAccess(page);
  await expect(page.getByRole('table', { name: 'Avoimet istunnot' })).toContainText('Tunnuslukulaitteella');
});
