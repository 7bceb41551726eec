import { expect, type Page } from '@playwright/test';
import { logIn } from '../desk';
import { enter } from '../enter';
import { officer } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';
import { loginPage, openAdmin } from './steps';

/** Permits apps, or not any more. */
async function permitApps(page: Page, permitted: boolean) {
  await page.getByLabel('Todennussovellus puhelimessa').setChecked(permitted, { force: true });
  await expectAccessible(page);
  const saved = page.waitForResponse(
    (answer) => answer.request().postData()?.includes('etLoginMethods') ?? false,
  );
  await page.getByRole('button', { name: 'Tallenna kirjautumistavat' }).click();
  await saved;
  await expect(page.getByText('Kirjautumistavat on tallennettu.')).toBeVisible();
}

// Rules, §8: the employer decides which methods are permitted; sessions of a method that
// is switched off end at once.
test('the employer decides which methods are permitted: one switched off ends its sessions', async ({
  browser,
}) => {
  const theirs = await (await browser.newContext()).newPage();
  await logIn(theirs, officer('registrar', 1, 'KOE-1'));
  const desk = await enter(browser, officer('employer_admin', 0, 'KOE-1'), true); // who has a token
  await openAdmin(desk, 'Työnantajan kirjautumistavat');
  await expectAccessible(desk);
  await permitApps(desk, false);
  try {
    const asked = Date.now();
    await expect(async () => {
      const answer = await theirs.request.get('/access');
      expect(answer.status()).toBe(401);
    }).toPass({ intervals: [100], timeout: 2_000 });
    expect(Date.now() - asked).toBeLessThan(2_000);
    await theirs.goto('/orders');
    await expect(loginPage(theirs)).toBeVisible();
  } finally {
    await permitApps(desk, true);
  }
});
