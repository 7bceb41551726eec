import { expect } from '@playwright/test';
import { logIn } from '../desk';
import { enter } from '../enter';
import { mailsTo, officer, passwordMailed } from '../facts';
import { expectAccessible, expectFits } from '../judge';
import { test } from '../test';
import {
  chooseDevice,
  choosePassword,
  chosen,
  confirmDevice,
  daysWork,
  firstLogin,
  loginPage,
  openAdmin,
  shownSecret,
  tryLogIn,
} from './steps';

// Rules, §8: the link of an authenticator can be removed only by user support. Support
// makes sure of who asks in two ways; the responsible person is told.
test('only user support removes the link of an authenticator, after two checks', async ({ browser }) => {
  test.setTimeout(180_000);
  const who = officer('registrar', 1, 'TRT-1');
  const lead = officer('responsible_person', 0, 'TRT-1');
  const theirs = await (await browser.newContext()).newPage();
  await logIn(theirs, who);

  const desk = await enter(browser, officer('user_support', 0), true);
  await openAdmin(desk, 'Käyttäjätuki');
  await desk.getByLabel('Käyttäjätunnus tai nimen alku').fill(who.userName);
  await desk.getByRole('button', { name: 'Etsi', exact: true }).click();
  await expect(desk.getByText(who.name).first()).toBeVisible();
  await expectAccessible(desk);
  await desk
    .getByRole('link', { name: new RegExp(who.name) })
    .first()
    .click();
  await expect(desk).toHaveURL(/\/support\/[0-9a-f-]{36}/);
  const helped = desk.url();
  await desk.getByRole('radio', { name: 'Irrota kertakäyttökoodien laite' }).check({ force: true });
  await desk.getByLabel('Soitin takaisin työnantajan antamaan numeroon').check({ force: true });
  await desk.getByRole('radio', { name: 'Sähköpostilla' }).check({ force: true });
  await desk.getByLabel('Perustelu').fill('Puhelin vaihtui');
  await desk.getByRole('button', { name: 'Tee tämä' }).click();
  await expect(desk.getByText('Irrottamiseen tarvitaan kaksi eri tapaa.').first()).toBeVisible();
  await desk.getByLabel('Vastuuhenkilö vahvisti').check({ force: true });
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Tee tämä' }).click();
  await expect(desk.getByText('Tehty: Irrota kertakäyttökoodien laite')).toBeVisible();
  await expectAccessible(desk);

  await theirs.goto('/');
  await expect(loginPage(theirs)).toBeVisible(); // the session ended with the link
  let temporary = '';
  await expect(() => {
    temporary = passwordMailed(who);
  }).toPass({ timeout: 60_000 });
  await tryLogIn(theirs, who.userName, temporary, '');
  await expect(firstLogin(theirs)).toBeVisible();
  await choosePassword(theirs, chosen);
  await chooseDevice(theirs, 'Todennussovellus');
  const secret = await shownSecret(theirs);
  expect(secret).not.toBe(who.otpSecret);
  await confirmDevice(theirs, secret);
  await theirs.getByRole('button', { name: 'Jatka työhön kokeilematta' }).click();
  await theirs.goto('/');
  await expect(daysWork(theirs)).toBeVisible();

  await expect(() => expect(mailsTo(lead)).not.toEqual([])).toPass({ timeout: 60_000 });
  expect(mailsTo(lead).join()).not.toContain(who.userName); // nothing personal by mail
  const leads = await (await browser.newContext()).newPage();
  await logIn(leads, lead);
  await expect(leads.getByText('Käyttäjätuki irrotti kertakäyttökoodien laitteen').first()).toBeVisible();

  for (const language of ['sv', 'en', 'et']) {
    await desk.evaluate((chosen) => localStorage.setItem('sinetti.language', chosen), language);
    for (const path of ['/support', new URL(helped).pathname, '/support/feedback']) {
      await desk.goto(path);
      await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(desk.locator('.waiting')).toHaveCount(0);
      await expectAccessible(desk);
      await expectFits(desk);
    }
  }
});
