import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Chooses from a menu until what was chosen has come: a page that arrives late takes the focus,
 * which closes the menu, before it was chosen from or between the choice and the key.
 */
async function choose(menu: Locator, choice: Locator, come: () => Promise<void>) {
  await expect(async () => {
    if (!(await choice.isVisible())) await menu.press('Enter', { timeout: 2_000 }).catch(() => undefined);
    await choice.press('Enter', { timeout: 2_000 }).catch(() => undefined);
    await come();
  }).toPass({ timeout: 20_000 });
}

/** Chooses a link or button of the user menu, which leads to a page of that title. */
export function fromUserMenu(page: Page, name: string, title: string): Promise<void> {
  const choice = page.locator('.menu-sheet').locator('a, button').filter({ hasText: name });
  return choose(page.getByRole('button', { name: /Käyttäjävalikko/ }), choice, () =>
    expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 3_000 }),
  );
}

/** Changes the language by the page's own menu, without loading the page anew. */
export function speak(page: Page, language: string): Promise<void> {
  const menu = page.locator('.menu', { hasText: /Suomi|Svenska|English|Eesti/ });
  return choose(menu.getByRole('button').first(), menu.locator(`button[lang=${language}]`), () =>
    expect(page.locator('html')).toHaveAttribute('lang', language, { timeout: 3_000 }),
  );
}
