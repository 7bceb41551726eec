import { expect } from '@playwright/test';
import { enter } from '../enter';
import { officer } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import { openAdmin } from './steps';

const message = 'Kirjeen esikatselu ei aukea ruudunlukijalla.';

test('feedback is sent before the login, reaches user support, is answered and leaves the queue', async ({
  page,
  browser,
}) => {
  await page.goto('/feedback?kind=accessibility');
  await page.getByRole('button', { name: 'Lähetä palaute' }).click();
  await expect(page.getByRole('heading', { name: 'Tarkista yksi kohta' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Viesti' }).fill(message);
  await page.getByLabel('Yhteystieto').fill('lukija@example.org');
  await page.getByRole('button', { name: 'Lähetä palaute' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kiitos palautteesta' })).toBeFocused();
  await expectAccessible(page);

  const support = await enter(browser, officer('user_support', 0));
  await openAdmin(support, 'Palautteet');
  const waiting = support.getByRole('region', { name: 'Saavutettavuus' }).filter({ hasText: message });
  await expect(waiting).toContainText('lukija@example.org');
  await expectAccessible(support);
  await waiting.getByRole('button', { name: 'Merkitse vastatuksi' }).click();
  await expect(waiting).toContainText('Kirjoita, mitä vastattiin tai tehtiin.');
  await waiting.getByLabel('Mitä vastattiin tai tehtiin?').fill('Vastattu sähköpostilla, korjaus tulossa.');
  await waiting.getByRole('button', { name: 'Merkitse vastatuksi' }).click();
  await expect(support.getByRole('status')).toContainText('Palaute on merkitty vastatuksi.');
  await expect(waiting).toHaveCount(0);
  await expectAccessible(support);

  await support.getByLabel('Näytä').selectOption({ label: 'Vastatut' });
  await expect(waiting).toContainText('Vastattu sähköpostilla, korjaus tulossa.');
  await expect(waiting.getByRole('button')).toHaveCount(0);
});
