import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { facts } from '../facts';
import { type Card, places, showCard, takeOtherWay } from './cards';

/** A browser whose own store holds certificates, with a home and a profile of its own. */
export async function browserWith(
  cards: Card[],
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'cards-'));
  const store = join(home, '.pki', 'nssdb');
  mkdirSync(store, { recursive: true });
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' });
  run('certutil', '-d', `sql:${store}`, '-N', '--empty-password');
  run('certutil', '-d', `sql:${store}`, '-A', '-n', 'door', '-t', 'C,,', '-i', places.doorCA);
  for (const [n, { certificate, key }] of cards.entries()) {
    const file = (kind: string) => join(home, `${n}.${kind}`);
    writeFileSync(file('pem'), certificate);
    writeFileSync(file('key'), key, { mode: 0o600 });
    const p12 = ['-out', file('p12'), '-passout', 'pass:card', '-name', `card ${n}`];
    run('openssl', 'pkcs12', '-export', '-in', file('pem'), '-inkey', file('key'), ...p12);
    run('pk12util', '-d', `sql:${store}`, '-i', file('p12'), '-W', 'card');
  }
  // The officer chooses among the certificates; no one can press the browser's own window here.
  const profile = join(home, 'profile', 'Default');
  mkdirSync(profile, { recursive: true });
  const choice = { [`${places.door},*`]: { setting: { filters: [{}] } } };
  const preferences = { profile: { content_settings: { exceptions: { auto_select_certificate: choice } } } };
  writeFileSync(join(profile, 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: process.env.SINETTI_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
    env: { ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data') } as Record<string, string>,
    baseURL: process.env.SINETTI_URL ?? facts.url,
    locale: 'fi-FI',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 860 },
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(home, { recursive: true });
    },
  };
}

/** Neither card software nor Web eID is there: the browser's own choice of a certificate. */
export async function byBrowser(page: Page, button: string) {
  await showCard(page, button);
  await takeOtherWay(page, 'Selaimen oma varmennevalinta');
}
