import { expect, type Page } from '@playwright/test';
import { openDesk } from './access/cards';
import { newcomer, nextCode, officer, oneTimeCode, type Person, person, player } from './facts';
import { test } from './test';

// Takes the pictures of the guides anew: SINETTI_PICTURES=1 npx playwright test --project=pictures,
// against a demo that was just started.
const folder = '../docs/images/';

const inEnglish = (page: Page) => page.addInitScript(() => localStorage.setItem('sinetti.language', 'en'));

async function logIn(page: Page, name: string, password: string, code: string) {
  await inEnglish(page);
  await page.goto('/');
  await page.getByLabel('User name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('One-time code').fill(code);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

test('first login', async ({ page }) => {
  const who = newcomer(6);
  await logIn(page, who.userName, who.password, '');
  await page.getByLabel('New password', { exact: true }).fill('kaislikko 7 vetoketju pilvi');
  await page.getByLabel('New password again').fill('kaislikko 7 vetoketju pilvi');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await page.getByRole('radio', { name: 'Authenticator app' }).check({ force: true });
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await page.screenshot({ path: `${folder}first-login.png`, fullPage: true });
});

test('who leads', async ({ page }) => {
  const who = officer('employer_admin', 0, 'MHA-1');
  await logIn(page, who.userName, who.password, oneTimeCode(who.otpSecret));
  const pages = {
    '/my-access': 'my-access',
    '/officers': 'officers',
    '/points': 'points',
    '/employer': 'employer',
  };
  await expect(page.getByRole('link', { name: 'Admin' })).toBeVisible();
  for (const [path, name] of Object.entries(pages)) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.waiting')).toHaveCount(0);
    await page.screenshot({ path: `${folder}${name}.png` });
  }
  await page.goto('/points');
  await page.locator('main tbody a').first().click();
  await expect(page.getByRole('heading', { name: 'Registration officers' })).toBeVisible();
  await page.screenshot({ path: `${folder}point.png` });
});

test('card login', async ({ browser }) => {
  const { page } = await openDesk(browser);
  await inEnglish(page);
  await page.goto('/login');
  await page.getByRole('button', { name: 'Log in with card' }).click();
  await page.getByRole('button', { name: 'Continue and allow' }).click();
  await expect(page.getByText('Help-desk code: K-106')).toBeVisible();
  await page.screenshot({ path: `${folder}card-login.png` });
});

/** Opens the card of a customer, verified by the passport. */
async function serve(page: Page, who: Person) {
  await page.goto('/find');
  await page.getByLabel('Search for').fill(who.cardNumber);
  await page.getByText('The customer needs a code letter').click();
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('button', { name: /^Serve/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Card ${who.cardNumber}` })).toBeVisible();
  await page.getByRole('link', { name: 'Verify identity' }).first().click();
  await page.getByText('Passport', { exact: true }).click();
  await page.getByRole('textbox', { name: /Machine-readable/ }).fill(who.mrz);
  await page.getByText('Person and document belong together').click();
  await page.getByRole('button', { name: 'Record the check' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Card ${who.cardNumber}` })).toBeVisible();
}

/** Orders a code letter up to the preview. */
async function toPreview(page: Page) {
  await page.getByRole('link', { name: /^Order Activation code letter/ }).click();
  await page.getByText('The letter never arrived').click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Home', { exact: true }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Payer' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click(); // own staff pays nothing
  await expect(page.getByTitle('Preview of the letter, one page')).toBeVisible();
}

test('at the counter', async ({ page }) => {
  test.setTimeout(180_000);
  const who = officer('registrar', 1, 'MHA-1');
  await logIn(page, who.userName, who.password, nextCode(who.otpSecret));
  await expect(page.getByRole('heading', { level: 1, name: 'Today’s work' })).toBeVisible();
  for (const customer of [person('fi_professional', 3, 'MHA-1'), person('fi_professional', 4, 'MHA-1')]) {
    await serve(page, customer);
    await toPreview(page);
    await page.getByRole('button', { name: 'Continue' }).press('Enter');
    await page.getByRole('button', { name: 'Confirm the order' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The order is placed' })).toBeVisible();
  }
  await page.goto('/');
  await expect(page.locator('main .tasks li').first()).toBeVisible();
  await page.screenshot({ path: `${folder}today.png`, fullPage: true });
  await serve(page, player('address_changed', 'fi_professional', 0));
  await page.screenshot({ path: `${folder}card-page.png`, fullPage: true });
});
