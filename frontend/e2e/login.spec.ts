import { expect } from '@playwright/test';
import { complaints, logIn } from './desk';
import { freshCode, officer } from './facts';
import { expectAccessible } from './judge';
import { fromUserMenu } from './menu';
import { test } from './test';

test('user name, password and the code of an app let in; what was wrong is not told', async ({ page }) => {
  const who = officer('registrar', 0, 'MHA-3');
  await page.goto('/');
  await page.getByRole('button', { name: 'Kirjaudu', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Tarkista 2 kohtaa' })).toBeFocused();
  await page.getByRole('link', { name: 'Kirjoita käyttäjätunnus' }).click();
  await expect(page.getByLabel('Käyttäjätunnus')).toBeFocused();
  await expectAccessible(page);

  await page.getByLabel('Käyttäjätunnus').fill(who.userName);
  await page.getByLabel('Salasana').fill('aivan-toinen-salasana');
  await page.getByLabel('Kertakäyttökoodi').fill('000000');
  await page.getByRole('button', { name: 'Kirjaudu', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('ei täsmää');
  await expect(page.getByLabel('Käyttäjätunnus')).toHaveValue(who.userName);
  await expectAccessible(page);

  await page.getByLabel('Salasana').fill(who.password);
  await page.getByLabel('Kertakäyttökoodi').fill(await freshCode(who));
  await page.getByRole('button', { name: 'Kirjaudu', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Päivän työ' })).toBeVisible();
});

test('help and the accessibility statement are there before the login', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Saavutettavuusseloste' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Saavutettavuusseloste' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Ohjeet' }).click();
  await page.getByRole('link', { name: 'Koodi ei kelpaa' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Koodi ei kelpaa' })).toBeFocused();
});

test('a desk locked in one window is locked in all', async ({ page, context }) => {
  await logIn(page, officer('registrar', 2, 'KOE-1'));
  const other = await context.newPage();
  await other.goto('/my-access');
  await expect(other.getByRole('heading', { name: 'Avoimet istunnot' })).toBeVisible();
  await fromUserMenu(page, 'Lukitse työasema', 'Kirjaudu sisään');
  await expect(other.getByText('Työasema on lukittu')).toBeVisible();
});

test('locking the desk takes everything off the page', async ({ page }) => {
  await logIn(page, officer('registrar', 1, 'MHA-3'));
  await fromUserMenu(page, 'Lukitse työasema', 'Kirjaudu sisään');
  await expect(page.getByText('Työasema on lukittu')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Kirjaudu sisään' })).toBeVisible();
});

test('the page speaks four languages and stores nothing else', async ({ page }) => {
  const heard = complaints(page);
  const titles = { Suomi: 'Kirjaudu sisään', Svenska: 'Logga in', English: 'Log in', Eesti: 'Sisselogimine' };
  await page.goto('/');
  for (const [language, title] of Object.entries(titles)) {
    await page.locator('.menu > button').first().click();
    await page.locator('.menu-sheet').getByRole('button', { name: language }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectAccessible(page);
  }
  expect(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))).toEqual([
    'sinetti.language',
  ]);
  expect(heard).toEqual([]);
});
