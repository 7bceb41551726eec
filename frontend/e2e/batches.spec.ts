import { type Browser, expect, type Page } from '@playwright/test';
import { giveCode } from './access/steps';
import { bill, complaints, heed, logIn, openCard, serve, verify } from './desk';
import { ageFactor, moveBusinessTime, type Officer, officer, person } from './facts';
import { expectAccessible, judge, judgeInAll } from './judge';
import { test } from './test';

async function desk(browser: Browser, who: Officer) {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, who);
  return page;
}

/** Releases with a code that is too old: the page asks for a new one and then goes on by itself. */
async function releaseFreshly(page: Page, who: Officer) {
  ageFactor(who);
  const release = page.getByRole('button', { name: 'Vapauta erä' });
  const dialog = page.getByRole('dialog', { name: 'Vahvista kertakäyttökoodilla' });
  await release.click();
  await expect(dialog.getByLabel('Kertakäyttökoodi')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(release).toBeVisible(); // nothing was done
  await release.click();
  await dialog.getByLabel('Kertakäyttökoodi').fill('000000');
  await dialog.getByRole('button', { name: 'Vahvista' }).click();
  await expect(dialog).toContainText('Koodi ei täsmää');
  await giveCode(dialog, who);
  await expect(dialog).toBeHidden();
}

test('an order moves by itself while its batch is cut off, released by two and printed', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const who = person('fi_professional', 0, 'MHA-5');
  const counter = await desk(browser, officer('registrar', 0, 'MHA-5'));
  const heard = complaints(counter);
  await serve(counter, who.cardNumber, who);
  await openCard(counter, who);
  await verify(counter, who.mrz);
  await openCard(counter, who);
  await counter.getByRole('link', { name: 'Tilaa Aktivointitunnuslukukirje' }).click();
  await counter.getByText('Kirje ei ole tullut perille').click();
  await counter.getByRole('button', { name: 'Jatka' }).click();
  await counter.getByText('Kotiin', { exact: true }).click();
  await counter.getByRole('button', { name: 'Jatka' }).click();
  await bill(counter, 'VIITE 14');
  await expect(counter.getByTitle('Kirjeen esikatselu, yksi sivu')).toBeVisible();
  await counter.getByRole('button', { name: 'Jatka' }).press('Enter');
  await heed(counter);
  await counter.getByRole('button', { name: 'Vahvista tilaus' }).click();
  await counter.getByRole('link', { name: 'Seuraa tilausta' }).click();
  await expect(counter.getByText('Sivu päivittyy itse.')).toBeVisible();

  moveBusinessTime('96h'); // the letter leaves on the next working day
  const operator = await desk(browser, officer('agency_operator', 0));
  await operator.getByRole('link', { name: 'Painoerät' }).click();
  await operator.getByRole('button', { name: 'Katkaise erä nyt' }).click();
  await operator.getByRole('radio', { name: / Oy$/ }).check({ force: true }); // the Finnish print house
  await expectAccessible(operator);
  await operator.getByRole('button', { name: 'Katkaise erä nyt' }).click();
  await expect(operator.getByRole('heading', { level: 1, name: /^Painoerä [A-Z]/ })).toBeVisible();

  // Moving business time past a cut-off may have let the clock cut the batch off first: take the one that waits.
  await operator.getByRole('link', { name: 'Painoerät' }).first().click();
  const held = operator
    .getByRole('row', { name: / Oy .*Odottaa vapautusta/ })
    .getByRole('link')
    .first();
  await expect(async () => {
    await operator.reload();
    await expect(held).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await held.click();
  await expect(operator.getByText('Erä odottaa vapautusta')).toBeVisible();
  const batch = operator.url();

  const course = counter.getByRole('list', { name: 'Tilauksen kulku' });
  await expect(course.locator('[aria-current=step]')).toContainText('Painoerässä');

  for (const n of [0, 1]) {
    const approver = await desk(browser, officer('approver', n));
    await approver.goto(batch);
    const release = approver.getByRole('button', { name: 'Vapauta erä' });
    await expect(release).toBeVisible();
    await (n === 0 ? judgeInAll : judge)(approver);
    await releaseFreshly(approver, officer('approver', n));
    await expect(release).toBeHidden();
  }

  // The print house fetches, prints and posts without anybody at this page.
  await expect(course).toContainText(/Postitettu\d/, { timeout: 60_000 });
  await operator.reload();
  await judge(operator);
  expect(heard).toEqual([]);
});
