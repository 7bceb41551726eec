import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page } from '@playwright/test';
import { complaints, openCard, serve, verify } from '../desk';
import { admitted, enter } from '../enter';
import { ageFactor, officer, person } from '../facts';
import { expectAccessible, judge, judgeIn, judgeInAll } from '../judge';
import { test } from '../test';
import { giveCode, openAdmin } from './steps';

// The demo has one auditor, whose session these stories share, one after the other.
test.describe.configure({ mode: 'serial' });

const auditor = officer('auditor', 0);
const who = officer('registrar', 0, 'KOE-2');
const holder = person('fi_organisation', 1, 'KOE-2');
const point = 'Provstads servicepunkt';
const opened = `${who.name} avasi asioinnin pisteessä ${point}`;

/** Nothing that the auditor sees of the log names the person. */
async function expectNameless(page: Page) {
  const text = await page.locator('main').innerText();
  for (const name of [holder.identityCode, holder.familyName, holder.cardNumber])
    expect(text).not.toContain(name);
}

/** The log as the auditor opens it, narrowed down to visits that were opened. */
async function openedVisits(browser: Browser): Promise<Page> {
  const page = await enter(browser, auditor, true);
  await openAdmin(page, 'Tapahtumaloki');
  await page.getByLabel('Teko').selectOption({ label: 'avasi asioinnin' });
  await page.getByLabel('Rekisteröintipiste').selectOption({ label: point });
  await page.getByRole('button', { name: 'Rajaa', exact: true }).click();
  await expect(page).toHaveURL(/act=VISIT_OPENED/);
  return page;
}

// Rules, §9: every look has a purpose; the log names who did it, and nobody whom it was done to.
test('an act of a registrar is found in the log as a sentence, and its person is named nowhere', async ({
  browser,
}) => {
  const counter = await enter(browser, who);
  await serve(counter, holder.identityCode, holder);
  await openCard(counter, holder);
  await verify(counter, holder.mrz); // faster than anybody could look at a document
  await expect(counter.getByRole('link', { name: 'Todenna henkilöllisyys' })).toHaveCount(0);

  const page = await openedVisits(browser);
  const heard = complaints(page);
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: opened }) })
    .first();
  await expect(row).toContainText('Uusi koodi');
  await expect(row).toContainText('Tehty');
  await row.getByText('Lisätiedot').click();
  await expect(row).toContainText('Koskee yhtä henkilöä');
  await judge(page);
  await page.reload();
  await expect(page.getByLabel('Teko')).toHaveValue('VISIT_OPENED');
  await expect(page.getByRole('link', { name: opened }).first()).toBeVisible();
  await expectNameless(page);

  await page.getByRole('link', { name: opened }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: opened })).toBeFocused();
  await judge(page);
  await expectNameless(page);

  await page.getByRole('link', { name: /Kaikki, mikä koskee henkilöä/ }).click();
  await expect(page).toHaveURL(/holder=[0-9a-f-]{36}/);
  await expect(page.getByText('Vain yhtä henkilöä koskevat.')).toBeVisible();
  await expect(page.getByRole('link', { name: `${who.name} haki henkilöä` }).first()).toBeVisible();
  await judge(page);
  await expectNameless(page);
  await page.getByRole('button', { name: /Poista rajaus yhtä henkilöä/ }).press('Enter');
  await expect(page).not.toHaveURL(/holder=/);
  expect(heard).toEqual([]);
});

test('filters stand in the address, by keyboard too, and a wrong day is told at its field', async ({
  browser,
}) => {
  const page = await openedVisits(browser);
  const from = page.getByLabel('Päivästä');
  await from.fill('huomenna');
  await from.press('Enter');
  await expect(from).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await from.fill('1.1.2024');
  await page.getByLabel('Päivään').fill('2.1.2024');
  await page.getByLabel('Päivään').press('Enter');
  await expect(page).toHaveURL(/from=2024-01-01&until=2024-01-02&act=VISIT_OPENED/);
  await expect(page.getByText('Rajausta vastaavia tapahtumia ei ole.')).toBeVisible();
  await judge(page);
  await page.getByRole('button', { name: 'Poista rajaukset' }).press('Enter');
  await expect(page).toHaveURL(/\/audit$/);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expect(from).toHaveValue('');
});

test('the log says how whole it is, who saw it last, and is taken out as a file', async ({ browser }) => {
  const page = await admitted(browser, auditor, true);
  await page.goto('/audit');
  const badge = page.getByRole('region', { name: 'Lokin eheys' });
  await expect(badge).toContainText('Kunnossa');
  await expect(badge).toContainText(/Viimeisin tarkistuspiste\s*[\d\s]+ tapahtumaa/);
  await expect(badge).toContainText(/Viimeisin todistaja\s*\S+: [\d\s]+ tapahtumaa/);
  await badge.getByText('Tarkistuspiste ja todistajat').press('Enter');
  await expect(badge.getByText('Avaimen sormenjälki')).toBeVisible();
  await judge(page);

  await page.goto('/audit?act=VISIT_OPENED');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Lataa tapahtumat tiedostona' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trimEnd()
    .split('\n');
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.slice(0, -1).filter((line) => !line.includes('"visit.opened"'))).toEqual([]);
  expect(Object.keys(JSON.parse(lines.at(-1) ?? ''))).not.toContain('act');
});

// Quality, security: a fresh factor before the log is marked as reviewed.
test('the auditor looks at the patterns and marks the log as reviewed, but for own acts', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await enter(browser, auditor, true);
  await openAdmin(page, 'Lokin tarkastus');
  const patterns = page.getByRole('region', { name: 'Poikkeamat' });
  await expect(patterns.getByRole('heading', { level: 3 })).toHaveCount(5);
  await expect(patterns).toContainText('mikään niistä ei estä ketään tekemästä työtään');
  const quick = patterns
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Hyvin nopeita henkilöllisyyden todennuksia' }) });
  await expect(quick).toContainText('alle 20 sekunnissa');
  const finding = quick.getByRole('listitem').filter({ hasText: who.name }).first();
  await expect(finding).toContainText(/Todennus \d+ sekunnissa/);
  await finding.getByText(/^Näytä/).press('Enter');
  await expect(finding.getByRole('link', { name: `${who.name} todensi henkilöllisyyden` })).toBeVisible();
  await expect(page.getByText('Omia tapahtumiasi et voi tarkastaa')).toBeVisible();
  await judge(page);

  ageFactor(auditor);
  await page.getByLabel('Huomautus').fill('Kaikki kunnossa');
  await page.getByRole('button', { name: 'Merkitse tarkastetuksi' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vahvista kertakäyttökoodilla' });
  await giveCode(dialog, auditor);
  await expect(page.getByText('Tarkastus on merkitty.')).toBeVisible();
  const reviewed = page.getByRole('region', { name: 'Mihin asti tarkastettu' });
  await expect(reviewed).toContainText(/Tarkastettu tapahtumaan [\d\s]+ asti/);
  await expect(reviewed).toContainText('Kaikki kunnossa');
  await expect(reviewed).toContainText(/oma(a)? tapahtuma(a)? odottaa toista tarkastajaa/);
  await judge(page);
});

async function take(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path());
}

/** What a JWS of ours says; its signature is judged elsewhere. */
const payload = (jws: Buffer) =>
  Buffer.from(jws.toString('utf8').split('.')[1] ?? '', 'base64url').toString('utf8');

// Rules, §9: the person may know when and why, but not the officers' names.
test('a person learns when and why, an authority also who, on signed papers', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await enter(browser, auditor, true);
  await openAdmin(page, 'Selvitys henkilön tietojen katseluista');
  await page.getByRole('button', { name: 'Laadi selvitys' }).click();
  await expect(page.getByText('Kirjoita henkilötunnus.').first()).toBeVisible();
  await expectAccessible(page);
  const code = page.getByRole('textbox', { name: /^Henkilötunnus/ });
  await page.getByRole('radio', { name: 'Henkilölle itselleen' }).check({ force: true });
  await code.fill('010101-901S'); // nobody's
  await page.getByRole('button', { name: 'Laadi selvitys' }).click();
  await expect(page.getByRole('alert')).toContainText('Henkilöä ei löydy');
  await code.fill(holder.identityCode);
  await judge(page);
  await page.getByRole('button', { name: 'Laadi selvitys' }).click();
  await expect(page).toHaveURL(/\/extracts\/[0-9a-f-]{36}/);
  const lines = page.getByRole('table', { name: 'Katselut ja teot' });
  await expect(lines).toContainText('Avasi asioinnin');
  await expect(lines).toContainText('Uusi koodi');
  await expect(lines).not.toContainText(who.name);
  await judgeInAll(page);

  expect((await take(page, 'Lataa PDF')).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByLabel('Asiakirjan kieli').selectOption({ label: 'Eesti' });
  const forPerson = payload(await take(page, 'Lataa JSON'));
  expect(forPerson).toContain('visit.opened');
  expect(forPerson).not.toContain(who.name);
  await judge(page);

  await page.getByRole('link', { name: 'Laadi toinen selvitys' }).click();
  await page.getByRole('textbox', { name: /^Henkilötunnus/ }).fill(holder.identityCode);
  await page.getByRole('radio', { name: 'Viranomaiselle' }).check({ force: true });
  await page.getByRole('button', { name: 'Laadi selvitys' }).click();
  await expect(page.getByText('Kirjoita viranomaisen asian viite.').first()).toBeVisible();
  await page.getByLabel('Viranomaisen asian viite').fill('TSV/12/2026');
  await judge(page);
  await page.getByRole('button', { name: 'Laadi selvitys' }).click();
  await expect(page).toHaveURL(/\/extracts\/[0-9a-f-]{36}/);
  await expect(page.getByText('TSV/12/2026')).toBeVisible();
  await expect(lines).toContainText(who.name);
  expect(payload(await take(page, 'Lataa JSON'))).toContain(who.name);
});

test('a registrar has no audit page, whatever the address', async ({ browser }) => {
  const page = await admitted(browser, who);
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Tapahtumaloki' })).toHaveCount(0);
  for (const path of ['/audit', '/audit/review']) {
    await page.goto(path);
    await expect(page.getByText('Sinulla ei ole oikeutta tähän').first()).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
  }
  expect((await page.request.get('/audit/export.jsonl')).status()).toBe(403);

  const log = await admitted(browser, auditor);
  await log.goto('/audit?act=PERMISSION_REFUSED&outcome=REFUSED');
  const row = log.getByRole('row').filter({ hasText: `${who.name} yritti tehdä, mihin ei ole oikeutta` });
  await expect(row.first()).toContainText('Evätty');
  await row.first().getByText('Lisätiedot').click();
  await judge(log);
});

test('the pages of the auditor are accessible and fit 400 % zoom in every other language', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const languages = ['sv', 'en', 'et'];
  const page = await admitted(browser, auditor);
  for (const path of ['/audit/review', '/extracts', '/audit?act=VISIT_OPENED']) {
    await page.goto(path);
    await judgeIn(page, languages);
  }
  await page.locator('main tbody a').first().click();
  await expect(page).toHaveURL(/\/audit\/entries\//);
  for (const language of languages) {
    await judgeIn(page, [language]);
    await expectNarrow(page);
  }
});

/** Nothing reaches beyond the side of the page on a telephone. */
async function expectNarrow(page: Page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  if (before) await page.setViewportSize(before);
}
