import { expect } from '@playwright/test';
import { newcomer, nextCode, oneTimeCode } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import {
  chooseDevice,
  choosePassword,
  chosen,
  confirmDevice,
  daysWork,
  firstLogin,
  shownSecret,
  task,
  tryLogIn,
} from './steps';

// Rules, §8: the first login is with a temporary password, which must be changed; then
// one permitted method must be linked before anything else works. The account shown in
// the app names the service. Linking has a test page.
test('the first login changes a temporary password; before a permitted method is linked nothing else works', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const who = newcomer(0);
  await page.goto('/orders');
  await tryLogIn(page, who.userName, who.password, '');
  await expect(firstLogin(page)).toBeVisible();
  await expect(task(page, 'Vaihda väliaikainen salasana')).toContainText('Nyt');
  await expectAccessible(page);

  await choosePassword(page, 'salasana1234');
  await expect(page.getByRole('alert').or(page.locator('[aria-live]')).first()).toBeVisible();
  await expect(task(page, 'Vaihda väliaikainen salasana')).toContainText('Nyt');
  await choosePassword(page, chosen);
  await expect(task(page, 'Vaihda väliaikainen salasana')).toContainText('Tehty');
  await expect(task(page, 'Linkitä kirjautumistapa')).toContainText('Nyt');

  // Nothing else opens, whatever address is asked for.
  for (const path of ['/', '/find', '/orders', '/my-access']) {
    await page.goto(path);
    await expect(firstLogin(page)).toBeVisible();
  }
  const refused = await page.request.post('/graphql', { data: { query: '{ viewer { now } }' } });
  expect(refused.status()).toBe(403);
  await expectAccessible(page);

  await chooseDevice(page, 'Todennussovellus');
  await test.step('the account shown in the app names the service', () =>
    expect(page.getByText(`Tilin nimeksi tulee Sinetti: ${who.userName}.`)).toBeVisible());
  await expect(page.getByRole('img', { name: /QR-koodi/ })).toBeVisible();
  await expectAccessible(page);
  const secret = await shownSecret(page);
  const linkedAt = Date.now();
  await confirmDevice(page, secret);
  await expect(task(page, 'Linkitä kirjautumistapa')).toContainText('Tehty');
  await expectAccessible(page);

  const code = page.getByLabel('Kertakäyttökoodi');
  await code.fill(oneTimeCode(secret, linkedAt));
  await page.getByRole('button', { name: 'Kokeile', exact: true }).click();
  await expect(page.getByText('Koodi on oikea, mutta se on jo käytetty.')).toBeVisible();
  await code.fill(nextCode(secret));
  await page.getByRole('button', { name: 'Kokeile', exact: true }).click();
  await expect(page.getByText('Koodi on oikea', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Jatka työhön' }).click();
  await page.goto('/');
  await expect(daysWork(page)).toBeVisible();
});
