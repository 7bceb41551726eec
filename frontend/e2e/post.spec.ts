import { type Browser, expect, type Page } from '@playwright/test';
import { complaints, openCard, orderKind, serve, verify } from './desk';
import { enter } from './enter';
import { facts, moveBusinessTime, type Officer, officer, type Person, person } from './facts';
import { judge } from './judge';
import { choose, expectFocus, press, tick } from './keys';
import { test } from './test';

// Letters that were printed and posted come to the point: taken in, handed over, loaded, marked.

const shown = (page: Page, state: string) =>
  expect(page.getByRole('main').getByText(state, { exact: true }).first()).toBeVisible();

/** Orders for a verified person and gives the address of the order. */
async function order(page: Page, who: Person, ...what: [RegExp, string, string?]): Promise<string> {
  await serve(page, who.cardNumber, who);
  await openCard(page, who);
  await verify(page, who.mrz);
  await openCard(page, who);
  await orderKind(page, ...what);
  await page.getByRole('link', { name: 'Seuraa tilausta' }).click();
  await expect(page.getByRole('list', { name: 'Tilauksen kulku' })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Cuts off what waits for a print house, where the clock has not done it. */
async function cutOff(page: Page, house: string) {
  await page.goto('/batches');
  await page.getByRole('button', { name: 'Katkaise erä nyt' }).click();
  await page.getByRole('radio', { name: new RegExp(house) }).check({ force: true });
  await page.getByRole('button', { name: 'Katkaise erä nyt' }).click();
  await expect(
    page.getByRole('alert').or(page.getByRole('heading', { name: /^Painoerä [A-Z]/ })),
  ).toBeVisible();
}

/** Two release a batch. */
async function release(browser: Browser, batch: string) {
  for (const n of [2, 3]) {
    const approver = await enter(browser, officer('approver', n), true);
    await approver.goto(batch);
    const button = approver.getByRole('button', { name: 'Vapauta erä' });
    await button.click();
    await expect(button).toBeHidden();
    await approver.close();
  }
}

/**
 * Has an order's letter printed and posted at a print house. A batch that waits for its release gets
 * it; another one, of a key and a profile that are known, goes by itself.
 */
async function print(browser: Browser, house: string, ordered: { page: Page; at: string }) {
  const page = await enter(browser, officer('agency_operator', 1), true);
  const held = page
    .getByRole('row', { name: new RegExp(`${house}.*Odottaa vapautusta`) })
    .getByRole('link')
    .first();
  await cutOff(page, house);
  await expect(async () => {
    await page.goto('/batches');
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    const batch = (await held.count()) > 0 ? await held.getAttribute('href') : null;
    if (batch) await release(browser, batch);
    await ordered.page.goto(ordered.at);
    await expect(ordered.page.getByRole('list', { name: 'Tilauksen kulku' })).toContainText(/Postitettu\d/, {
      timeout: 3_000,
    });
  }).toPass({ timeout: 180_000 });
}

/** The page of an order's letter, once the print house has posted it. */
async function posted(page: Page, at: string) {
  await expect(async () => {
    await page.goto(at);
    await expect(page.getByRole('list', { name: 'Tilauksen kulku' })).toContainText(/Postitettu\d/, {
      timeout: 3_000,
    });
  }).toPass({ timeout: 120_000 });
  await page.getByRole('link', { name: 'Käsittele kirjettä' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Kirje / })).toBeFocused();
}

/** Takes a letter in and hands it over to its holder: who did not order it, with the holder at the desk. */
async function handOver(page: Page, at: string, who: Person): Promise<void> {
  await posted(page, at);
  const letter = new URL(page.url()).pathname;
  await judge(page);
  await page.getByRole('button', { name: 'Merkitse saapuneeksi' }).click();
  await shown(page, 'Kirje on nyt: Saapunut rekisteröintipisteeseen.');
  await judge(page);
  await page.getByRole('button', { name: 'Avaa kortti' }).click();
  await openCard(page, who);
  await verify(page, who.mrz);
  await openCard(page, who);
  await page.goto(letter);
  await page.getByRole('button', { name: 'Luovuta', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Ei tehty' })).toBeVisible();
  await judge(page);
  await page.getByLabel('Haltija on allekirjoittanut kuittauksen').check({ force: true });
  await page.getByRole('button', { name: 'Luovuta', exact: true }).click();
  await shown(page, 'Kirje on nyt: Luovutettu.');
  await judge(page);
}

/** Marks a letter as returned, by keyboard alone. */
async function markReturned(page: Page): Promise<void> {
  await press(page, 'button', /^Merkitse$/);
  await expect(page.getByRole('heading', { name: 'Tarkista yksi kohta' })).toBeFocused();
  await judge(page);
  await choose(page, 'Mitä tapahtui', 'Palautui');
  await tick(page, 'Joku muu on voinut nähdä kirjeen sisällön');
  await press(page, 'button', /^Merkitse$/);
  await shown(page, 'Kirje on nyt: Palautunut.');
  await expectFocus(page);
  await judge(page);
}

const desk = async (browser: Browser, who: Officer) => {
  const page = await enter(browser, who);
  return { page, heard: complaints(page) };
};

test('letters come to the point: one handed over, one returned and read, an envelope loaded', async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const [mine, returned] = [person('fi_professional', 5, 'MHA-5'), person('fi_professional', 6, 'MHA-5')];
  const first = person('ee_id_card', 0, 'TLN-1');
  const old = facts.people.filter((one) => one.point === 'TLN-1' && one.generation === first.generation);
  const envelope = old.filter((one) => !one.protected && one !== first).at(-1) ?? first;
  const [oulu, tallinn] = [
    await desk(browser, officer('registrar', 1, 'MHA-5')),
    await desk(browser, officer('registrar', 1, 'TLN-1')),
  ];
  const letter: [RegExp, string] = [/Tilaa Aktivointitunnuslukukirje/, 'Kirje ei ole tullut perille'];
  const toPoint = await order(oulu.page, mine, ...letter, 'Rekisteröintipisteeseen');
  const toHome = await order(oulu.page, returned, ...letter, 'Kotiin');
  const puk = /Tilaa PUK-kuori/;
  const toTallinn = await order(tallinn.page, envelope, puk, 'Aktivointitunnusluku (PUK) on kadonnut');

  moveBusinessTime('96h'); // to the next working days
  await print(browser, ' Oy', { page: oulu.page, at: toPoint });
  await print(browser, ' OÜ', { page: tallinn.page, at: toTallinn });

  const other = await desk(browser, officer('registrar', 2, 'MHA-5'));
  await handOver(other.page, toPoint, mine);
  await posted(other.page, toHome);
  await markReturned(other.page);

  const responsible = await desk(browser, officer('responsible_person', 0, 'TLN-1'));
  await handOver(responsible.page, toTallinn, envelope);
  await responsible.page.getByRole('button', { name: 'Koodit on ladattu' }).click();
  await expect(responsible.page.getByRole('heading', { name: 'Tarkista yksi kohta' })).toBeFocused();
  await judge(responsible.page);
  await responsible.page.getByLabel('Lukijassa olevan kortin numero').fill(envelope.cardNumber);
  await responsible.page.getByRole('button', { name: 'Koodit on ladattu' }).click();
  await shown(responsible.page, 'Kirje on nyt: Ladattu kortille.');
  await judge(responsible.page);
  for (const { heard } of [oulu, tallinn, other, responsible]) expect(heard).toEqual([]);
});
