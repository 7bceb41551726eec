import { expect } from '@playwright/test';
import { expectAccessible } from '../judge';
import { test } from '../test';

// Rules, §8: a code may be confirmed only on the officer's own, unshared device; the advice
// on problems belongs in Help, and it is there before the login.
test('own, unshared devices and what goes wrong at login: the advice is in Help, before the login', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Lue kaikki ohjeet kirjautumisesta' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expectAccessible(page);
  const seen = new Set<string>();
  const words: [string, RegExp][] = [
    ['the clock and the time zone of the phone', /kello.*aikavyöhyke/is],
    ['a code about to expire', /30 sekuntia/i],
    ['the account names the service', /Sinetti/],
    ['another browser', /selain/i],
    ['an unshared device', /vain sinun|omassa puhelimessa|yhden henkilön|ei yhteis/i],
  ];
  const topics = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? '').filter((href) => href.startsWith('/help')),
    );
  for (const topic of ['', ...topics]) {
    if (topic) await page.goto(topic);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.waiting')).toHaveCount(0);
    const text = await page.getByRole('main').innerText();
    for (const [name, word] of words) if (word.test(text)) seen.add(name);
  }
  expect([...seen].sort()).toEqual(words.map(([name]) => name).sort());
});
