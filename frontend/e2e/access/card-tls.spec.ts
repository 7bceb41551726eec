import { expect } from '@playwright/test';
import { expectAccessible } from '../judge';
import { test } from '../test';
import { expectStopped, line, makeCard, stranger } from './cards';
import { browserWith, byBrowser } from './store';

// Certificates from the browser's own store that must not open.

const refused: [string, Parameters<typeof makeCard>[1], string, string][] = [
  ['was revoked', 'revoked', 'K-306', 'Varmenne on suljettu.'],
  ['is of an issuer that is not trusted', 'foreign', 'K-302', 'Varmenteen myöntäjä'],
];

for (const [name, fault, helpDesk, words] of refused) {
  test(`a client certificate in TLS that ${name} is refused`, async () => {
    const { context, close } = await browserWith([await makeCard(stranger, fault)]);
    const page = await context.newPage();
    await page.goto('/login');
    await byBrowser(page, 'Kirjaudu kortilla');
    await expectStopped(page, 'Varmenne', helpDesk, words);
    await close();
  });
}

test('a client certificate in TLS of somebody who is not linked is refused, and so is none', async () => {
  const one = await browserWith([await makeCard(stranger)]);
  const page = await one.context.newPage();
  await page.goto('/login');
  await byBrowser(page, 'Kirjaudu kortilla');
  await expectStopped(page, 'Linkitetty sinuun', 'K-401', 'Korttia ei ole linkitetty');
  await one.close();
  const none = await browserWith([]);
  const empty = await none.context.newPage();
  await empty.goto('/login');
  await byBrowser(empty, 'Kirjaudu kortilla');
  await expectStopped(empty, 'Varmenne', 'K-209', 'Selain ei näyttänyt varmennetta.');
  await none.close();
});

// Chromium keeps these back by itself; what the server says of them is tested without a browser.
for (const fault of ['expired', 'not-yet-valid', 'usage'] as const) {
  test(`a client certificate in TLS that the browser does not show is missed: ${fault}`, async () => {
    const { context, close } = await browserWith([await makeCard(stranger, fault)]);
    const page = await context.newPage();
    await page.goto('/login');
    await byBrowser(page, 'Kirjaudu kortilla');
    await expectStopped(page, 'Varmenne', 'K-209', 'Selain ei näyttänyt varmennetta.');
    await expect(line(page, 'Selaimen lupa')).toContainText('Ei tarvita');
    await expectAccessible(page);
    await close();
  });
}
