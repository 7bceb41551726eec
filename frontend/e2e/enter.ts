import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { facts, freshCode, type Officer } from './facts';

const sessions = join(dirname(process.env.SINETTI_E2E ?? ''), 'sessions');
mkdirSync(sessions, { recursive: true });

type Access = { stage: string; freshUntil: string };

/**
 * A page of somebody whose login is not what the test is about. It asks the service's own door,
 * as the login page does, and keeps the session for whoever needs the same officer next: a code
 * counts once, and stories about leading need people of whom each organisation has one. Of the
 * tests that share an officer none ends his or her sessions, and one at most opens visits.
 */
export async function enter(browser: Browser, who: Officer, fresh = false): Promise<Page> {
  const page = await admitted(browser, who, fresh);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Päivän työ' })).toBeVisible();
  return page;
}

/** The same, before any page is loaded: for a test that begins elsewhere than with the day's work. */
export async function admitted(browser: Browser, who: Officer, fresh = false): Promise<Page> {
  const file = join(sessions, `${who.userName}.json`);
  const kept = existsSync(file) ? await browser.newContext({ storageState: read(file) }) : undefined;
  const access = kept && (await accessOf(kept));
  if (kept && access?.stage === 'full' && (!fresh || isFresh(access))) return kept.newPage();
  await kept?.close();
  const context = await browser.newContext();
  await logInAtTheDoor(context, who);
  writeFileSync(file, JSON.stringify(await context.storageState()));
  return context.newPage();
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

async function accessOf(context: BrowserContext): Promise<Access | undefined> {
  const answer = await context.request.get('/access');
  return answer.ok() ? answer.json() : undefined;
}

// What a story does with a fresh factor takes less than two minutes.
const isFresh = ({ freshUntil }: Access) => Date.parse(freshUntil) - Date.now() > 120_000;

/** Logs in; once more where the same officer came in elsewhere by a later code meanwhile. */
async function logInAtTheDoor(context: BrowserContext, who: Officer) {
  const origin = new URL(process.env.SINETTI_URL ?? facts.url).origin;
  const answers: string[] = [];
  while (answers.length < 2) {
    const answer = await context.request.post('/login', {
      headers: { origin },
      data: { userName: who.userName, password: who.password, oneTimeCode: await freshCode(who) },
    });
    if (answer.ok()) return;
    answers.push(await answer.text());
  }
  throw new Error(`${who.userName} does not get in: ${answers}`);
}
