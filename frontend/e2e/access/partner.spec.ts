import { expect } from '@playwright/test';
import { enter } from '../enter';
import { officer } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import {
  chooseDevice,
  choosePassword,
  chosen,
  confirmDevice,
  daysWork,
  firstLogin,
  openAdmin,
  shownSecret,
  tryLogIn,
} from './steps';

const role = 'Painotalon käyttäjä';

test('a print house’s own user is entered, given the right by two, and sees only its batches', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const enters = await enter(browser, officer('approver', 3), true);
  await openAdmin(enters, 'Käyttäjät');
  await enters.getByRole('link', { name: 'Lisää käyttäjä' }).click();
  await enters
    .getByLabel('Kenen henkilöstöä käyttäjä on?')
    .selectOption({ label: 'Näidistrükk OÜ, painotalo' });
  await enters.getByLabel('Nimi työtovereille').fill('Mari Näidis');
  await enters.getByLabel('Käyttäjätunnus').fill('mari.naidis');
  await enters.getByRole('radio', { name: 'Paperilla, henkilökohtaisesti' }).check({ force: true });
  await expectAccessible(enters);
  await enters.getByRole('button', { name: 'Lisää käyttäjä' }).click();
  await expect(enters.getByRole('heading', { level: 1, name: 'Käyttäjä on lisätty' })).toBeVisible();
  const password = await enters.locator('.slip-secret').innerText();
  await expectAccessible(enters);

  await enters.getByRole('link', { name: 'Pyydä oikeutta' }).click();
  await expect(enters.getByRole('radio')).toHaveCount(1); // no other role shows a print house's people anything
  await enters.getByRole('radio', { name: role }).check({ force: true });
  await enters.getByLabel('Perustelu').fill('Seuraa eriä painotalossa');
  await enters.getByRole('button', { name: 'Pyydä oikeutta' }).click();
  await expect(enters.getByText('Näidistrükk OÜ, painotalo')).toBeVisible();

  const decides = await enter(browser, officer('approver', 2), true);
  await decides.getByRole('link', { name: new RegExp(`${role}: Mari Näidis`) }).click();
  await decides.getByText('Hyväksyn', { exact: true }).click();
  await decides.getByRole('button', { name: 'Tallenna päätös' }).click();
  await expect(decides.getByRole('heading', { level: 1, name: 'Mari Näidis', exact: true })).toBeVisible();

  const page = await (await browser.newContext()).newPage();
  await page.goto('/');
  await tryLogIn(page, 'mari.naidis', password, '');
  await expect(firstLogin(page)).toBeVisible();
  await choosePassword(page, chosen);
  await chooseDevice(page, 'Todennussovellus');
  await confirmDevice(page, await shownSecret(page));
  await page.getByRole('button', { name: 'Jatka työhön kokeilematta' }).click();
  await expect(daysWork(page)).toBeVisible();
  await expectAccessible(page);
  const nav = page.getByRole('navigation').first();
  await expect(nav.getByRole('link', { name: 'Painoerät' })).toBeVisible();
  await expect(nav.getByRole('link', { name: 'Hae henkilö' })).toHaveCount(0);
  await nav.getByRole('link', { name: 'Painoerät' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Painoerät' })).toBeVisible();
  await expect(page.getByText(/ Oy\b/)).toHaveCount(0); // the other print house's
  await expectAccessible(page);
});
