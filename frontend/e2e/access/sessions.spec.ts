import { expect } from '@playwright/test';
import { logIn } from '../desk';
import { officer } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import { loginPage, openMyAccess } from './steps';

test('an officer sees where the own sessions are open, and ends the others', async ({ browser }) => {
  const who = officer('registrar', 2, 'VIR-1');
  const forgotten = await (await browser.newContext()).newPage();
  await logIn(forgotten, who);
  const here = await (await browser.newContext()).newPage();
  await logIn(here, who);
  await openMyAccess(here);
  const sessions = here.getByRole('table', { name: 'Avoimet istunnot' });
  await expect(sessions.getByRole('row')).toHaveCount(3); // with the head
  await expect(sessions.getByRole('row').filter({ hasText: 'Tämä istunto' })).toHaveCount(1);
  await expectAccessible(here);
  await here.getByRole('button', { name: 'Lopeta kaikki muut' }).click();
  await expect(here.getByText('Muut istunnot on lopetettu.')).toBeVisible();
  await expect(sessions.getByRole('row')).toHaveCount(2);
  await forgotten.goto('/orders');
  await expect(loginPage(forgotten)).toBeVisible();
  await here.goto('/orders');
  await expect(here.getByRole('heading', { level: 1, name: 'Tilaukset' })).toBeVisible();
});
