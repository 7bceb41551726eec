import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Officer = {
  userName: string;
  name: string;
  email: string;
  password: string;
  /** The password is to be changed at the first login. */
  temporary: boolean;
  /** authenticator or token; empty before the first login, as the secret is. */
  device: string;
  otpSecret: string;
  /** How far a login gets. */
  stage: 'password' | 'full';
  roles: string[];
  point: string;
};

export type Person = {
  identityCode: string;
  givenNames: string;
  familyName: string;
  birthDate: string;
  cardNumber: string;
  product: string;
  generation: string;
  point: string;
  protected: boolean;
  /** Told an address for mail; whom no mail reaches the point tells. */
  mail: boolean;
  mrz: string;
  issuingState: string;
};

/** Somebody of whom it is known what is true of the card. */
export type Player = Person & { situation: Situation };

export type Situation =
  | 'in_use'
  | 'on_the_way'
  | 'uncollected'
  | 'not_activated'
  | 'suspended'
  | 'revoked'
  | 'chip_locked'
  | 'expires_soon'
  | 'expired'
  | 'protected'
  | 'right_ended'
  | 'right_restricted'
  | 'right_unknown'
  | 'right_new'
  | 'right_unanswered'
  | 'address_changed';

export type Facts = { url: string; mail: string; officers: Officer[]; people: Person[]; cast: Player[] };

const file = process.env.SINETTI_E2E;
if (!file) throw new Error('SINETTI_E2E names no file; run scripts/browser-tests.sh');

/** What the running demo tells of itself; nobody in it exists. */
export const facts: Facts = JSON.parse(readFileSync(file, 'utf8'));

const nth = <Item>(items: Item[], n: number, what: string): Item => {
  const found = items[n];
  if (!found) throw new Error(`the demo has no ${what} number ${n + 1}`);
  return found;
};

/** The nth officer with a role, at a point where one is named. Each test has officers of its own. */
export function officer(role: string, n: number, point?: string): Officer {
  const fit = facts.officers.filter(
    (one) => one.stage === 'full' && one.roles.includes(role) && (!point || one.point === point),
  );
  return nth(fit, n, `${role} at ${point ?? 'any point'}`);
}

/** The nth officer who has never logged in and holds a temporary password. */
export function newcomer(n: number): Officer {
  const fit = facts.officers.filter((one) => one.stage === 'password');
  return nth(fit, n, 'officer who never logged in');
}

/** The nth person with a card of a product, at a point where one is named. */
export function person(product: string, n: number, point?: string): Person {
  const fit = facts.people.filter(
    (one) => one.product === product && !one.protected && (!point || one.point === point),
  );
  return nth(fit, n, `holder of ${product}`);
}

/** The nth person whom no mail reaches, with a card of a product, at a point. */
export function unreached(product: string, n: number, point: string): Person {
  const fit = facts.people.filter(
    (one) => one.product === product && !one.protected && !one.mail && one.point === point,
  );
  return nth(fit, n, `holder of ${product} without mail`);
}

/** The nth person under non-disclosure for safety. */
export function protectedPerson(n: number): Person {
  const fit = facts.people.filter((one) => one.protected);
  return nth(fit, n, 'protected person');
}

/** The nth person in a situation with a card of a product. */
export function player(situation: Situation, product: string, n: number): Player {
  const fit = facts.cast.filter((one) => one.situation === situation && one.product === product);
  return nth(fit, n, `${product} that is ${situation}`);
}

/** A one-time code as an authenticator app makes it (RFC 6238: 30 seconds, SHA-1, 6 digits). */
export function oneTimeCode(secret: string, at = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', base32(secret)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function base32(text: string): Buffer {
  const bits = [...text.replaceAll('=', '')]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The code that the app shows next: the server takes it already, and each code once. */
export const nextCode = (secret: string) => oneTimeCode(secret, Date.now() + 30_000);

/** The code that the app showed before: the server takes it still, where none after it was used. */
export const lastCode = (secret: string) => oneTimeCode(secret, Date.now() - 30_000);

const period = 30_000;
const typing = 6_000; // from when a test has a code until the server has it

/**
 * A code of an officer's device that the server takes and no other test was given: the oldest,
 * which leaves those after it to who needs one next, or, where all are gone, the next there is.
 * What was given is kept beside the facts, for all workers: a code counts once, and a wrong try
 * counts against everybody who logs in from here.
 */
export async function freshCode({ userName, otpSecret }: Officer): Promise<string> {
  for (;;) {
    const now = Date.now();
    for (let n = Math.floor((now + typing) / period) - 1; n <= Math.floor(now / period) + 1; n++) {
      if (isFirst(`${userName}.${n}`)) return oneTimeCode(otpSecret, n * period);
    }
    await new Promise((done) => setTimeout(done, period - (now % period)));
  }
}

/** Whether nobody asked by that name before: a folder is made once, whoever tries at the same time. */
function isFirst(name: string): boolean {
  const given = join(dirname(file ?? ''), 'codes');
  mkdirSync(given, { recursive: true });
  try {
    mkdirSync(join(given, name));
    return true;
  } catch {
    return false;
  }
}

/** The texts of the mails to an officer, the newest first; the demo keeps each as a file. */
export function mailsTo(who: Officer): string[] {
  const mails = readdirSync(facts.mail).filter((name) => name.endsWith(`-${who.userName}.eml`));
  return mails
    .sort()
    .reverse()
    .map((name) => readFileSync(join(facts.mail, name), 'utf8'));
}

/** The text of the newest mail to an officer, or nothing. */
export const newestMail = (who: Officer): string | undefined => mailsTo(who)[0];

/** The temporary password in a mail. */
export function passwordIn(mail: string): string {
  const found = mail.match(/\b[a-z2-7]{4}(?:-[a-z2-7]{4}){3}\b/)?.[0];
  if (!found) throw new Error('the mail holds no temporary password');
  return found;
}

/** The temporary password mailed last: four groups of four letters and digits; notices may come after it. */
export function passwordMailed(who: Officer): string {
  const found = mailsTo(who).flatMap((mail) => mail.match(/\b[a-z2-7]{4}(?:-[a-z2-7]{4}){3}\b/) ?? [])[0];
  if (!found) throw new Error(`no mail to ${who.userName} holds a temporary password`);
  return found;
}

/**
 * Moves the demo's business time forward, which closes every open visit: sessions
 * and one-time codes stay in real time. SINETTI_DEMO and SINETTI_DEMO_DATA name the
 * program and its folder where they are not in their usual places.
 */
export function moveBusinessTime(by: string) {
  demo('clock', by);
}

/** Lets the code by which an officer came in be too old for what asks for a fresh one. */
export function ageFactor(who: Officer) {
  demo('age', who.userName);
}

function demo(...command: string[]) {
  const program = process.env.SINETTI_DEMO ?? join('..', 'bin', 'sinetti-demo');
  const data = process.env.SINETTI_DEMO_DATA ?? join(dirname(file ?? ''), 'demo');
  execFileSync(program, ['--data', data, ...command]);
}
