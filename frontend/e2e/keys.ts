import { expect, type Locator, type Page } from '@playwright/test';
import { type Officer, oneTimeCode } from './facts';

/** Tabs onward until an element has the focus, as a person without a mouse does. */
export async function reach(page: Page, there: Locator) {
  await expect(there).toBeAttached();
  for (let tabs = 0; tabs < 90; tabs++) {
    if (await there.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(there).toBeFocused();
}

const within = (page: Page, landmark: 'main' | 'banner') => page.getByRole(landmark);

/** Presses the first button or link of that name with Enter. */
export async function press(
  page: Page,
  role: 'button' | 'link',
  name: string | RegExp,
  landmark: 'main' | 'banner' = 'main',
) {
  await reach(page, within(page, landmark).getByRole(role, { name }).first());
  await page.keyboard.press('Enter');
}

/** Opens what lies behind the first summary of that text. */
export async function unfold(page: Page, text: string) {
  await reach(page, page.getByRole('main').locator('summary', { hasText: text }).first());
  await page.keyboard.press('Enter');
}

/** Chooses in a group of radio buttons: Tab to the group, then arrows down to the one wanted. */
export async function choose(page: Page, group: string, name: string) {
  const radios = page.getByRole('group', { name: group }).getByRole('radio');
  const wanted = page.getByRole('group', { name: group }).getByRole('radio', { name });
  const chosen = radios.and(page.locator(':checked'));
  await reach(page, (await chosen.count()) > 0 ? chosen : radios.first());
  for (let arrows = 0; arrows < 25; arrows++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Space');
  await expect(wanted).toBeChecked();
}

/** Types into a field, over what it holds. */
export async function fill(page: Page, name: string, text: string) {
  await reach(page, page.getByRole('textbox', { name, exact: true }));
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

/** The page's title, which takes the focus when the page is opened. */
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Logs in at the page that is open, by the code that a function gives. */
export async function logInByKeys(page: Page, who: Officer, code: (secret: string) => string = oneTimeCode) {
  await fill(page, 'Käyttäjätunnus', who.userName);
  await reach(page, page.getByLabel('Salasana', { exact: true }));
  await page.keyboard.insertText(who.password);
  await fill(page, 'Kertakäyttökoodi', code(who.otpSecret));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Käyttäjävalikko/ })).toBeVisible();
}
