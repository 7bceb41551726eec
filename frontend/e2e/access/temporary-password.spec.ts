import { expect } from '@playwright/test';
import { newcomer } from '../facts';
import { test } from '../test';
import { firstLogin, loginPage, tryLogIn } from './steps';

// Rules, §8: a temporary password opens once; what is wrong is told to nobody.
test('a temporary password opens once', async ({ browser }) => {
  const who = newcomer(1);
  const first = await (await browser.newContext()).newPage();
  await first.goto('/');
  await tryLogIn(first, who.userName, who.password, '');
  await expect(firstLogin(first)).toBeVisible();

  const second = await (await browser.newContext()).newPage();
  await second.goto('/');
  await tryLogIn(second, who.userName, who.password, '');
  await expect(second.getByRole('alert')).toContainText('ei täsmää');
  await expect(second.getByRole('alert')).toContainText('Väliaikainen salasana avaa vain kerran');
  await expect(loginPage(second)).toBeVisible();
});
