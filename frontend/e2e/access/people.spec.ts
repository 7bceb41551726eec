import { expect } from '@playwright/test';
import { complaints } from '../desk';
import { enter } from '../enter';
import { officer } from '../facts';
import { judge, judgeInAll } from '../judge';
import { test } from '../test';
import { openAdmin } from './steps';

const day = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('fi-FI', { timeZone: 'Europe/Helsinki' });

test('a training is recorded, and an employment ends on a day that is told before', async ({ browser }) => {
  test.setTimeout(180_000);
  const who = officer('registrar', 1, 'MHA-3'); // who has no customers in any story
  const page = await enter(browser, officer('employer_admin', 0, 'MHA-1'), true);
  const heard = complaints(page);
  const theirs = page.getByRole('heading', { level: 1, name: who.name, exact: true });
  await openAdmin(page, 'Käyttäjät');
  await page.getByRole('link', { name: who.name, exact: true }).click();

  await page.getByRole('link', { name: 'Kirjaa koulutus' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Kirjaa koulutus: ${who.name}` })).toBeFocused();
  await page.getByRole('button', { name: 'Kirjaa koulutus' }).click();
  await expect(page.getByRole('heading', { name: 'Tarkista 3 kohtaa' })).toBeFocused();
  await judgeInAll(page);
  await page.getByLabel('Suoritettu').fill(day(-1));
  await page.getByLabel('Voimassa asti').fill(day(700));
  await page.getByLabel('Koulutuksen tai todistuksen viite').fill('RK-2026-77');
  await page.getByRole('button', { name: 'Kirjaa koulutus' }).click();
  await expect(theirs).toBeVisible();
  await expect(page.getByRole('main')).toContainText('RK-2026-77');

  await page.getByRole('link', { name: 'Päätä työsuhde' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Päätä työsuhde: ${who.name}` })).toBeFocused();
  await judgeInAll(page);
  await page.getByLabel('Viimeinen päivä').fill('eilen');
  await page.getByRole('button', { name: 'Päätä työsuhde' }).click();
  await expect(page.getByRole('heading', { name: 'Tarkista 2 kohtaa' })).toBeFocused();
  await judge(page);
  await page.getByLabel('Viimeinen päivä').fill(day(30));
  await page.getByLabel('Perustelu').fill('Siirtyy toiselle työnantajalle');
  await page.getByRole('button', { name: 'Päätä työsuhde' }).click();
  await expect(theirs).toBeVisible();
  await expect(page.getByRole('main')).toContainText(day(30));
  expect(heard).toEqual([]);
});
