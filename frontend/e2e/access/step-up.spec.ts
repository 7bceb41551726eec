import { expect } from '@playwright/test';
import { logIn } from '../desk';
import { ageFactor, officer } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import { giveCode, openAdmin } from './steps';

// Quality, security: a fresh factor before rights and methods are changed. The release of a
// batch asks for it in the story of the batches.
test('an act that needs a fresh code asks for it and keeps the form', async ({ page }) => {
  const who = officer('employer_admin', 0, 'VIR-1');
  await logIn(page, who);
  ageFactor(who);
  await openAdmin(page, 'Työnantajan kirjautumistavat');
  const card = page.getByLabel('Varmennekortti ja tunnusluku');
  await card.check({ force: true });
  const save = page.getByRole('button', { name: 'Tallenna kirjautumistavat' });
  const dialog = page.getByRole('dialog', { name: 'Vahvista kertakäyttökoodilla' });

  await save.click();
  await expect(dialog.getByLabel('Kertakäyttökoodi')).toBeFocused();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Peruuta' }).click();
  await expect(dialog).toBeHidden();
  await expect(card).toBeChecked();

  await save.click();
  await giveCode(dialog, who);
  await expect(page.getByText('Kirjautumistavat on tallennettu.')).toBeVisible();
});
