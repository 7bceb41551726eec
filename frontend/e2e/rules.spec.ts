import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page } from '@playwright/test';
import { complaints } from './desk';
import { admitted } from './enter';
import { officer } from './facts';
import { judge } from './judge';
import { test } from './test';

// Latvia, which no other story asks about, from a day that none of them reaches.
const file = readFileSync('../rulebook/generic/lv.yaml', 'utf8');
const from = '1.1.2041';

async function propose(page: Page, text: string) {
  await page.getByLabel(/^Maan säännöt kokonaan/).fill(text);
  await page.getByLabel(/^Alkupäivä/).fill(from);
  await page.getByRole('button', { name: 'Ehdota', exact: true }).click();
}

async function decide(browser: Browser, n: number, proposal: string) {
  const page = await admitted(browser, officer('approver', n), true);
  const heard = complaints(page);
  await page.goto(proposal);
  await page.getByRole('link', { name: 'Päätä ehdotuksesta' }).click();
  await page.getByRole('button', { name: 'Tallenna päätös' }).click();
  await expect(page.getByRole('heading', { name: 'Tarkista yksi kohta' })).toBeFocused();
  await judge(page);
  await page.getByText('Hyväksyn', { exact: true }).click();
  await page.getByRole('button', { name: 'Tallenna päätös' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Säännöt: Latvia/ })).toBeVisible();
  await expect(page.getByText(`${officer('approver', n).name} hyväksyi`)).toBeVisible();
  expect(heard).toEqual([]);
  return page;
}

test('rules are proposed by one, their faults told by line, and approved by two others', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await admitted(browser, officer('agency_operator', 1), true);
  const heard = complaints(page);
  await page.goto('/rules');
  await page.getByRole('link', { name: 'Ehdota sääntöjä' }).click();
  await page.getByRole('button', { name: 'Ehdota', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Tarkista 2 kohtaa' })).toBeFocused();
  await judge(page);

  await propose(page, file.replace(/^country: .*$/m, 'country: LV\nlaughter: loud'));
  const faults = page.getByRole('table', { name: 'Virheet' });
  await expect(faults).toContainText('laughter');
  await judge(page);
  await faults.getByRole('button', { name: /^Näytä rivi/ }).click();
  await expect(page.getByLabel(/^Maan säännöt kokonaan/)).toBeFocused();
  await propose(page, file);
  await expect(page.getByRole('heading', { level: 1, name: /^Säännöt: Latvia/ })).toBeVisible();
  await expect(page.getByText('Vielä 2 hyväksyjän on päätettävä')).toBeVisible();
  await judge(page);
  const proposal = new URL(page.url()).pathname;
  await page.goto(`${proposal}/decide`);
  await expect(page.getByText('Et voi päättää tästä ehdotuksesta')).toBeVisible();
  await judge(page);

  await decide(browser, 2, proposal);
  const last = await decide(browser, 3, proposal);
  await expect(last.getByText('Hyväksytty', { exact: true }).first()).toBeVisible();
  await judge(last);
  await last.goto('/rules?country=LV');
  await expect(last.getByRole('link', { name: from })).toBeVisible();
  await judge(last);
  expect(heard).toEqual([]);
});

test('the rules of a country show their rows with sources, narrowed by part and word', async ({
  browser,
}) => {
  const page = await admitted(browser, officer('registrar', 0, 'MHA-4'));
  const heard = complaints(page);
  await page.goto('/rules');
  await judge(page);
  await page.getByLabel('Osa', { exact: true }).selectOption({ label: 'Syyt' });
  await page.getByLabel(/^Sana/).fill('stolen');
  await page.getByRole('button', { name: 'Näytä', exact: true }).click();
  await expect(page).toHaveURL(/section=reasons/);
  const row = page
    .getByRole('main')
    .getByText(/stolen/)
    .first();
  await expect(row).toBeVisible();
  await expect(page.getByText('Lähde', { exact: true }).first()).toBeVisible();
  await judge(page);
  await page.getByLabel(/^Päivänä/).fill('eilen');
  await page.getByRole('button', { name: 'Näytä', exact: true }).click();
  await expect(page.getByText('Kirjoita päivä').first()).toBeVisible();
  await judge(page);
  expect(heard).toEqual([]);
});
