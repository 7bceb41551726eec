import { expect } from '@playwright/test';
import { enter } from './enter';
import { officer } from './facts';
import { judge } from './judge';
import { test } from './test';

const scripts = (heard: string[]) => heard.map((url) => url.replace(/^.*\/assets\/(.*)-[\w-]{8}\.js$/, '$1'));

test('the first page fetches what it needs: its own language, and no other page’s scripts', async ({
  page,
}) => {
  const heard: string[] = [];
  let size = 0;
  page.on('response', async (answer) => {
    if (!answer.url().endsWith('.js')) return;
    heard.push(answer.url());
    size += (await answer.body()).length;
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Kirjaudu sisään' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(scripts(heard)).toContain('fi');
  for (const other of ['sv', 'en', 'et', 'CardPage', 'OrdersPage', 'AuditPage'])
    expect(scripts(heard)).not.toContain(other);
  expect(size).toBeLessThan(1_100_000); // bytes, not packed; all of it was 1.8 MB once

  await page.getByRole('button', { name: /^Kieli/ }).press('Enter');
  await page.getByRole('button', { name: 'Svenska' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
  expect(scripts(heard)).toContain('sv');
});

test('a page that cannot be fetched says so in its place, and is there when it is asked again', async ({
  browser,
}) => {
  const page = await enter(browser, officer('registrar', 0, 'MHA-4'));
  await page.route('**/assets/OrdersPage-*.js', (route) => route.abort());
  await page.getByRole('link', { name: 'Tilaukset' }).first().press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Sivua ei voitu näyttää' })).toBeFocused();
  await judge(page);
  await page.unroute('**/assets/OrdersPage-*.js');
  await page.getByRole('button', { name: /uudelleen|uudestaan/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tilaukset' })).toBeVisible();
});
