import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import type { Officer } from '../facts';

type Places = { control: string; software: string; door: string; doorCA: string };

const file = process.env.SINETTI_CARDS;
if (!file) throw new Error('SINETTI_CARDS names no file; run scripts/browser-tests.sh');

/** Where the stand-ins for cards, authorities and card software are. */
export const places: Places = JSON.parse(readFileSync(file, 'utf8'));

/** A card that was made, with its halves in PEM for a browser's own store. */
export type Card = { card: string; certificate: string; key: string };
type CardFault = 'expired' | 'not-yet-valid' | 'usage' | 'revoked' | 'foreign' | 'silent';

/** What is in the reader and what its software does; nothing: no card. */
export type DeskState = {
  card?: Card;
  off?: boolean;
  noReader?: boolean;
  cancel?: boolean;
  locked?: boolean;
  old?: boolean;
  otherSite?: boolean;
  again?: boolean;
};

async function ask<Answer>(path: string, wish: object): Promise<Answer> {
  const answer = await fetch(places.control + path, { method: 'POST', body: JSON.stringify(wish) });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Has a card made that names somebody as cards do: in capitals, family name apart. */
export function makeCard({ name }: Pick<Officer, 'name'>, fault: CardFault | '' = ''): Promise<Card> {
  const words = name.split(' ');
  return ask('/cards', { familyName: words.at(-1), givenNames: words.slice(0, -1).join(' '), fault });
}

/** Somebody whom no officer's card names. */
export const stranger = { name: 'Veera Vieras' };

let desks = 0;
const agent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

/** A workstation of its own, with card software; what lies on it can be changed. */
export async function openDesk(browser: Browser, state: DeskState = {}) {
  const name = `desk-${process.pid}-${++desks}`;
  const set = ({ card, ...rest }: DeskState) =>
    ask('/desks', { desk: name, card: card?.card ?? '', ...rest });
  await set(state);
  // The software tells the desks apart by what the browser calls itself.
  const context = await browser.newContext({ userAgent: `${agent} Desk/${name}` });
  return { set, context, page: await context.newPage() };
}

const body = (pem: string) =>
  /-----BEGIN [^-]+-----([^-]+)-----END/.exec(pem)?.[1]?.replaceAll(/\s/g, '') ?? '';

/** What Web eID reads: a card or none, of which site it believes to be, or the error it answers. */
export type WebEidDesk = { card?: Card; origin?: string; fail?: string };

/** Puts a Web eID extension, with its application, into the pages of a browser. */
export async function installWebEid(context: BrowserContext, { card, ...rest }: WebEidDesk) {
  const read = card && { certificate: body(card.certificate), key: body(card.key), curve: 'P-384' };
  await context.addInitScript((desk) => Object.assign(window, { webEidDesk: desk }), { ...read, ...rest });
  await context.addInitScript({ path: '../test/cards/extension.js' });
}

const explanation = (page: Page) => page.getByRole('heading', { name: 'Selain kysyy kohta lupaa' });

/** Starts the card by a button of the page, past what is said before the browser asks. */
export async function showCard(page: Page, button: string) {
  await page.getByRole('button', { name: button, exact: true }).click();
  await allow(page);
}

/** Goes on from the explanation of the browser's question, which is given once in an open page. */
export async function allow(page: Page) {
  const list = page.getByRole('list', { name: 'Kortin tarkistuslista' });
  await expect(explanation(page).or(list)).toBeVisible();
  if (await list.isVisible()) return;
  await expect(explanation(page)).toBeFocused();
  await page.getByRole('button', { name: 'Jatka ja salli' }).click();
}

/** Takes another way to read the card, once the first one found no software. */
export async function takeOtherWay(page: Page, name: string | RegExp) {
  await page.getByRole('button', { name }).click();
}

export type LineName =
  | 'Selaimen lupa'
  | 'Korttiohjelma'
  | 'Kortinlukija'
  | 'Kortti ja tunnusluku'
  | 'Varmenne'
  | 'Linkitetty sinuun';

/** A line of the checklist. */
export const line = (page: Page, name: LineName) =>
  page
    .getByRole('list', { name: 'Kortin tarkistuslista' })
    .locator('> li')
    .filter({
      has: page.locator('.card-line-name', { hasText: new RegExp(`^${name}$`) }),
    });

/** The line has stopped the list with this fault, and all lines above it are in order. */
export async function expectStopped(page: Page, name: LineName, helpDesk: string, words: string | RegExp) {
  const stopped = line(page, name);
  await expect(stopped).toContainText(`Käyttäjätuen koodi: ${helpDesk}`);
  await expect(stopped).toContainText(words);
  await expect(stopped).toHaveAttribute('data-state', 'wrong');
  const states = await page
    .getByRole('list', { name: 'Kortin tarkistuslista' })
    .locator('> li')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-state')));
  const at = states.indexOf('wrong');
  expect(states.slice(0, at).every((one) => one === 'done' || one === 'none')).toBe(true);
  expect(states.slice(at + 1).every((one) => one === 'later' || one === 'none')).toBe(true);
}
