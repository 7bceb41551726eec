import { expect, type Page, test } from '@playwright/test';
import { openDesk } from './access/cards';
import { newcomer, officer, oneTimeCode } from './facts';

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
