import { chromium, expect } from '@playwright/test';
import { facts } from '../facts';
import { expectAccessible, expectFits } from '../judge';
import { test } from '../test';
import { expectStopped, makeCard, openDesk, showCard, stranger } from './cards';

const site = new URL(process.env.SINETTI_URL ?? facts.url);

// The site is made a public one: only then does Chromium ask before a page of it may
// reach this machine. Without a window nobody can answer, which is a denial.
test('the browser’s question for local access is explained before; a denial tells how to allow it', async () => {
  const browser = await chromium.launch({
    executablePath: process.env.SINETTI_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      `--ip-address-space-overrides=127.0.0.1:${site.port}=public`,
      '--enable-features=LocalNetworkAccessChecks:LocalNetworkAccessChecksWarn/false',
    ],
  });
  const { page, context } = await openDesk(browser, { card: await makeCard(stranger) });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).port !== site.port) asked.push(request.url());
  });
  await page.goto(new URL('/login', site).href);
  await page.evaluate(() => localStorage.setItem('sinetti.language', 'fi'));
  await page.reload();
  await page.getByRole('button', { name: 'Kirjaudu kortilla' }).click();
  const explained = page.getByRole('heading', { name: 'Selain kysyy kohta lupaa' });
  await expect(explained).toBeFocused();
  await expect(page.getByText('Paina kysymyksessä Salli.')).toBeVisible();
  expect(asked).toEqual([]); // nothing is asked of the browser before the officer goes on
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole('button', { name: 'Keskeytä' }).click();
  await expect(page.getByRole('button', { name: 'Kirjaudu kortilla' })).toBeFocused();
  expect(asked).toEqual([]);

  await showCard(page, 'Kirjaudu kortilla');
  await expectStopped(page, 'Selaimen lupa', 'K-101', 'Selain ei päästä tätä sivua korttiohjelmaan.');
  await expect(page.getByText('Paina osoiterivin alussa olevaa kuvaketta')).toBeVisible();
  await expectAccessible(page);

  await context.grantPermissions(['local-network-access']);
  await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
  await expectStopped(page, 'Linkitetty sinuun', 'K-401', 'Korttia ei ole linkitetty'); // the software was reached
  await browser.close();
});
