import { expect, type Locator, type Page, test } from '@playwright/test';
import { logIn } from './desk';
import { officer, person } from './facts';

/** Tabs onward until an element has the focus, as a person without a mouse does. */
async function reach(page: Page, there: Locator) {
  await expect(there).toBeAttached();
  for (let tabs = 0; tabs < 60; tabs++) {
    if (await there.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(there).toBeFocused();
}

async function press(page: Page, role: 'button' | 'link', name: string | RegExp) {
  await reach(page, page.getByRole('main').getByRole(role, { name }).first());
  await page.keyboard.press('Enter');
}

/** Chooses in a group of radio buttons: Tab to the group, then arrows down to the one wanted. */
async function choose(page: Page, group: string, name: string) {
  const radios = page.getByRole('group', { name: group }).getByRole('radio');
  const wanted = page.getByRole('group', { name: group }).getByRole('radio', { name });
  const chosen = radios.and(page.locator(':checked'));
  await reach(page, (await chosen.count()) > 0 ? chosen : radios.first());
  for (let arrows = 0; arrows < 20; arrows++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Space');
  await expect(wanted).toBeChecked();
}

async function fill(page: Page, name: string, text: string) {
  await reach(page, page.getByRole('textbox', { name }));
  await page.keyboard.insertText(text);
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('the whole road is walked by keyboard alone', async ({ page }) => {
  const who = person('fi_professional', 1, 'MHA-1');
  await logIn(page, officer('registrar', 1, 'MHA-1'));
  await fill(page, 'Hakusana', who.cardNumber);
  await choose(page, 'Miksi haet tietoja?', 'Asiakas tarvitsee uuden kortin');
  await press(page, 'button', 'Hae');
  await press(page, 'button', /Palvele/);
  const card = heading(page, `Kortti ${who.cardNumber}`);
  await expect(card.or(heading(page, 'Henkilön kortit'))).toBeVisible();
  if (!(await card.isVisible())) await press(page, 'link', new RegExp(who.cardNumber));
  await expect(card).toBeFocused();

  await press(page, 'link', 'Todenna henkilöllisyys');
  await expect(heading(page, 'Todenna henkilöllisyys')).toBeFocused();
  await choose(page, 'Mikä asiakirja asiakkaalla on?', 'Passi');
  await fill(page, 'Koneluettavat rivit', who.mrz);
  await choose(page, 'Mitä totesit?', 'Henkilö ja asiakirja kuuluvat yhteen');
  await press(page, 'button', 'Kirjaa todentaminen');
  await expect(card).toBeVisible();

  await press(page, 'link', 'Tilaa Aktivointitunnuslukukirje');
  await choose(page, 'Mitä asiakas kertoo?', 'Kirje ei ole tullut perille');
  await press(page, 'button', 'Jatka');
  await expect(heading(page, 'Toimitus ja kieli')).toBeFocused();
  await choose(page, 'Minne kirje lähetetään?', 'Kotiin');
  await press(page, 'button', 'Jatka');
  await expect(heading(page, 'Maksaja')).toBeFocused();
  await choose(page, 'Kuka maksaa?', 'Maksuton');
  await fill(page, 'Peruste', 'Kirje katosi postissa');
  await press(page, 'button', 'Jatka');
  await expect(heading(page, 'Kirjeen esikatselu')).toBeFocused();
  await press(page, 'button', 'Jatka');
  await expect(heading(page, 'Tarkista')).toBeFocused();
  await press(page, 'button', 'Vahvista tilaus');
  await expect(heading(page, 'Tilaus on tehty')).toBeVisible();
  await press(page, 'link', 'Seuraa tilausta');
  await expect(page.getByRole('list', { name: 'Tilauksen kulku' })).toContainText('Vastaanotettu');
});
