import { expect, type Locator, type Page } from '@playwright/test';
import { freshCode, type Officer } from './facts';

/** Runs in the page: whether something has the focus, is on the screen and shows that it has it. */
function howFocused(): string {
  const at = document.activeElement;
  if (!at || at === document.body) return 'lost';
  if (at.id === 'main') return 'waits'; // for the page's title
  const { top, bottom } = at.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) return `off the screen: ${at.outerHTML}`;
  const parts = [at, at.parentElement, at.nextElementSibling, at.nextElementSibling?.firstElementChild];
  const marked = parts.some((part) =>
    ['', '::before', '::after'].some((pseudo) => {
      if (!part) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part, pseudo || null);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    }),
  );
  return marked ? 'seen' : `not seen: ${at.outerHTML}`;
}

/** The focus is not lost, whatever the last step took off the page, and the officer sees where it is. */
export async function expectFocus(page: Page) {
  await expect.poll(() => page.evaluate(howFocused), { message: page.url() }).toBe('seen');
}

/** Tabs onward until an element has the focus, as a person without a mouse does. */
export async function reach(page: Page, there: Locator) {
  await expect(there).toBeAttached();
  await expectFocus(page);
  for (let tabs = 0; tabs < 120; tabs++) {
    if (await there.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(there).toBeFocused();
  await expectFocus(page);
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
  await expectFocus(page);
}

/** Ticks a box with Space. */
export async function tick(page: Page, box: string | Locator) {
  const there = typeof box === 'string' ? page.getByRole('checkbox', { name: box }) : box;
  await reach(page, there);
  await page.keyboard.press('Space');
  await expect(there).toBeChecked();
}

/** Chooses in a list: arrows down to the one wanted. */
export async function pick(page: Page, list: string | RegExp, name: string) {
  const there = page.getByRole('main').getByLabel(list);
  await reach(page, there);
  const chosen = there.locator('option:checked');
  for (let arrows = 0; arrows < 25 && (await chosen.innerText()) !== name; arrows++) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(chosen).toHaveText(name);
  await expect(there).toBeFocused();
}

/** Types into a field, over what it holds. */
export async function fill(page: Page, name: string | RegExp, text: string) {
  await reach(page, page.getByRole('textbox', { name, exact: true }));
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

/** The page's title, which takes the focus when the page is opened. */
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Logs in at the page that is open. */
export async function logInByKeys(page: Page, who: Officer) {
  await fill(page, 'Käyttäjätunnus', who.userName);
  await reach(page, page.getByLabel('Salasana', { exact: true }));
  await page.keyboard.insertText(who.password);
  await fill(page, 'Kertakäyttökoodi', await freshCode(who));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Käyttäjävalikko/ })).toBeVisible();
}
