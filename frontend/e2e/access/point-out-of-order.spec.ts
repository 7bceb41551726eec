import { expect } from '@playwright/test';
import { openCard, openFind, serve } from '../desk';
import { enter } from '../enter';
import { officer, person } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import { openAdmin } from './steps';

const point = 'Narva teenindus';
const role = 'Rekisteröijä';
const tooFew = 'Rekisteröintipisteessä on liian vähän koulutettuja rekisteröijiä tähän toimintoon.';

// Rules, §2: a point has at least two trained registrars. What a second one must hand over stops,
// and nothing else (docs/adr/0010).
test('a point left with one registrar says what it stops, and the counter meets just that', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const left = officer('registrar', 0, 'NRV-1');
  const leaves = officer('registrar', 1, 'NRV-1');
  const leads = await enter(browser, officer('employer_admin', 0, 'TLN-1'), true);
  await openAdmin(leads, 'Käyttäjät');
  await leads.getByRole('link', { name: leaves.name, exact: true }).click();
  await leads
    .getByRole('listitem')
    .filter({ hasText: role })
    .getByRole('link', { name: 'Lopeta oikeus' })
    .click();
  await expect(leads.getByText(`${point} ei ole enää kunnossa.`)).toBeVisible(); // before anything is saved
  await expectAccessible(leads);
  await leads.getByLabel('Perustelu').fill('Tehtävä vaihtui');
  await leads.getByRole('button', { name: 'Lopeta oikeus' }).click();
  await expect(leads.getByRole('heading', { level: 1, name: leaves.name, exact: true })).toBeVisible();

  await openAdmin(leads, 'Rekisteröintipisteet');
  await expect(leads.getByRole('row', { name: new RegExp(point) })).toContainText('Ei kunnossa');
  await leads.getByLabel('Näytä').selectOption({ label: 'Vain ne, jotka eivät ole kunnossa' });
  await leads.getByRole('link', { name: point }).click();
  await expect(leads.getByText('Koulutettuja rekisteröijiä on alle kaksi.')).toBeVisible();
  const stops = leads.getByRole('heading', { name: 'Ei kunnossa' }).locator('..').getByRole('list').last();
  await expect(stops.getByRole('listitem')).toHaveCount(2);
  await expect(stops).toContainText('PUK-kuor');
  await expect(stops).toContainText('uuden kortin');
  await expectAccessible(leads);

  const counter = await enter(browser, left);
  const holder = person('ee_id_card', 0, 'NRV-1');
  await serve(counter, holder.identityCode, holder);
  await openCard(counter, holder);
  await counter.getByText(/^Ei nyt mahdollista/).click();
  await expect(counter.getByText(tooFew).first()).toBeVisible();
  await expectAccessible(counter);
  await counter.getByRole('link', { name: /Miksi.*PUK-kuori/ }).click();
  const link = counter.getByRole('listitem').filter({ hasText: 'Pisteessä on tarpeeksi koulutettuja' });
  await expect(link).toContainText('Ei pidä paikkaansa');
  await expect(link).toContainText('Koulutettuja rekisteröijiä 1.');
  await expect(link).toContainText('Mikä auttaa');
  await openFind(counter);
  await expect(counter.getByLabel('Hakusana')).toBeVisible(); // the rest of the work goes on
});
