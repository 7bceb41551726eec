import { expect } from '@playwright/test';
import { logIn } from '../desk';
import { freshCode, lastCode, officer, oneTimeCode } from '../facts';
import { expectAccessible } from '../judge';
import { test } from '../test';

// Rules, §8: linking has a test page (does my code work?).
test('linking has a test page: does my code work?', async ({ page }) => {
  const who = officer('responsible_person', 0, 'TRT-1');
  await page.goto('/test');
  await expect(page.getByRole('heading', { level: 1, name: 'Testaa kirjautumistapasi' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Palvelun kello' })).toBeVisible();
  await expectAccessible(page);

  const before = lastCode(who.otpSecret);
  await logIn(page, who);
  await page.goto('/test');
  const findings = [
    { code: before, finding: 'Koodi on oikea, mutta se on jo käytetty.' },
    { code: oneTimeCode(who.otpSecret, Date.now() + 120_000), finding: /kello on noin \d+ sekuntia edellä/ },
    { code: oneTimeCode(who.otpSecret, Date.now() + 3_600_000), finding: 'Koodi ei ole tämän laitteen.' },
    { code: await freshCode(who), finding: /Koodi on oikea/ },
  ];
  for (const { code, finding } of findings) {
    await page.getByLabel('Kertakäyttökoodi').fill(code);
    await page.getByRole('button', { name: 'Kokeile', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: finding })).toBeVisible();
    await expectAccessible(page);
  }
});
