import { expect } from '@playwright/test';
import { complaints, openCard, serve } from './desk';
import { enter } from './enter';
import { officer, player } from './facts';
import { judge, judgeInAll } from './judge';
import { test } from './test';

test('a fault is complained of at the counter, and its answer recorded at the point', async ({ browser }) => {
  test.setTimeout(240_000);
  const who = player('in_use', 'fi_professional', 0);
  const page = await enter(browser, officer('registrar', 1, 'MHA-4'));
  const heard = complaints(page);
  await serve(page, who.identityCode, who);
  await openCard(page, who);
  // What is wrong is asked once: the answer leads to the complaint and fills it in.
  await page.getByRole('main').getByRole('link', { name: 'Selvitä, mikä on vialla' }).click();
  await page.getByRole('link', { name: 'Kortti on ehjä mutta ei toimi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kortti on ehjä mutta ei toimi' })).toBeFocused();
  await page.getByRole('link', { name: /^Aloita.*Tee reklamaatio/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tee reklamaatio' })).toBeFocused();
  await expect(page).toHaveURL(/\/complain\?fault=NOT_WORKING$/);
  await expect(page.getByRole('radio', { name: 'Kortti ei toimi' })).toBeChecked();
  await judgeInAll(page);

  // The officer may know better, and may go back to what the advice said.
  await page.getByText('Tunnuslukukirje tai kuori on viallinen', { exact: true }).click();
  await expect(page.getByRole('main')).not.toContainText('Korttitehdas');
  await page.getByText('Kortti ei toimi', { exact: true }).click();

  // What the rules name is tried first, each step of it.
  await expect(page.getByRole('main')).toContainText('Korttitehdas');
  await page.getByRole('button', { name: 'Tee reklamaatio' }).click();
  await expect(page.getByRole('heading', { name: 'Tarkista yksi kohta' })).toBeFocused();
  await judge(page);
  for (const box of await page.getByRole('checkbox').all()) await box.check({ force: true });
  await page.getByRole('button', { name: 'Tee reklamaatio' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Reklamaatio on tehty.' })).toBeVisible();
  const mine = page.getByRole('region', { name: 'Reklamaatiot' });
  await expect(mine).toContainText('Odottaa valmistajaa');
  await judge(page);

  await mine.getByRole('link', { name: 'Rekisteröintipisteen reklamaatiot' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reklamaatiot' })).toBeFocused();
  await judgeInAll(page);
  await page.getByRole('button', { name: /^Kirjaa valmistajan vastaus/ }).click();
  await page.getByRole('button', { name: 'Kirjaa vastaus' }).click();
  await expect(page.getByRole('heading', { name: 'Tarkista 2 kohtaa' })).toBeFocused();
  await judge(page);
  await page.getByLabel('Valmistajan vastaus').selectOption({ label: 'Hyväksytty' });
  await page.getByLabel('Valmistajan viite').fill('KT-17');
  await page.getByRole('button', { name: 'Kirjaa vastaus' }).click();
  await expect(page.getByRole('status').filter({ hasText: /R\d\d-\S+ on kirjattu/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('KT-17');
  await judge(page);
  expect(heard).toEqual([]);
});
