import { expect } from '@playwright/test';
import { logIn, openFind } from '../desk';
import { officer } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import { loginPage } from './steps';

test('two minutes before an idle session ends the page warns, and going on keeps the work', async ({
  page,
}) => {
  await page.clock.install();
  await logIn(page, officer('registrar', 1, 'ESI-1'));
  await openFind(page);
  await page.getByLabel('Hakusana').fill('Virtanen 1.1.1980');
  await page.clock.fastForward('13:10');
  const warning = page.getByRole('alert').filter({ hasText: 'Istunto päättyy' });
  await expect(warning).toContainText('Keskeneräiset tiedot säilyvät');
  await expectAccessible(page);
  await warning.getByRole('button', { name: 'Jatka työtä' }).click();
  await expect(warning).toBeHidden();
  await expect(page.getByLabel('Hakusana')).toHaveValue('Virtanen 1.1.1980');

  await page.clock.fastForward('15:10');
  await expect(loginPage(page)).toBeVisible();
  await expect(page.getByText('Istunto päättyi, koska palvelua ei käytetty.')).toBeVisible();
  await expect(page.getByText('Virtanen')).toHaveCount(0);
});
