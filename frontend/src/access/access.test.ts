import { describe, expect, test } from 'vitest';
import { feedbackSchema } from '../feedback/feedback';
import { topics } from '../help/topics';
import { languages } from '../i18n';
import { texts } from '../i18n/all';
import { isOpen } from '../shell/open';
import { isCode, tidyCode } from './code';
import { placeOf, tasks } from './firstTasks';
import { secondsLeft } from './halfMinute';
import { linkable } from './linkable';
import { refusedWords } from './refusedWords';
import { testWords } from './testWords';

test('a code is six digits, with the spaces that apps show', () => {
  expect(['123456', '123 456', ' 12 34 56 '].every(isCode)).toBe(true);
  expect(['', '12345', '1234567', '12345a'].some(isCode)).toBe(false);
  expect(tidyCode('123 456')).toBe('123456');
});

test('each task of the first login follows the one before', () => {
  const places = (stage: Parameters<typeof placeOf>[1]) => tasks.map((task) => placeOf(task, stage));
  expect(places('password')).toEqual(['now', 'later', 'later']);
  expect(places('link')).toEqual(['done', 'now', 'later']);
  expect(places('test')).toEqual(['done', 'done', 'now']);
  expect(places('full')).toEqual(['done', 'done', 'done']);
});

test('only a permitted device that can be linked is offered', () => {
  const methods = [
    { method: 'card', permitted: true, reason: 'NOT_AVAILABLE_YET' },
    { method: 'authenticator', permitted: true, reason: '' },
    { method: 'token', permitted: false, reason: 'EMPLOYER_DOES_NOT_PERMIT' },
  ] as const;
  expect(linkable([...methods])).toEqual(['authenticator']);
  expect(linkable([])).toEqual([]);
});

test('the next code comes within the half minute', () => {
  expect(secondsLeft(0)).toBe(30);
  expect(secondsLeft(29_001)).toBe(1);
  expect(secondsLeft(30_000)).toBe(30);
});

test('what is for everybody, and what only looks like it', () => {
  expect(
    ['/help', '/help/rights', '/accessibility', '/feedback', '/new-password', '/test'].every(isOpen),
  ).toBe(true);
  expect(['/', '/my-access', '/helper', '/orders', '/cards/test'].some(isOpen)).toBe(false);
});

describe.each(languages)('%s', (language) => {
  test('every refusal has its words, and one that is unknown is a fault', () => {
    const words = (code: string) => refusedWords({ ok: false, code }, texts[language]);
    expect(words('SOMETHING_NEW')).toBe(texts[language].access.refused.FAULT);
    expect(words('title')).toBe(texts[language].access.refused.FAULT);
    expect(words('TOO_MANY_TRIES')).toContain('60');
    expect(
      refusedWords({ ok: false, code: 'TOO_MANY_TRIES', retryAfterSeconds: 7 }, texts[language]),
    ).toContain('7');
  });

  test('a tested code is told with the advice for its clock', () => {
    const said = (result: 'right' | 'wrong' | 'used' | 'early' | 'late', skewSeconds = 0) =>
      testWords({ result, skewSeconds }, texts[language]);
    expect(said('right').good).toBe(true);
    expect(said('right', -30).finding).toContain('30');
    expect(said('early', 90).finding).toContain('90');
    expect(said('late', -120)).toMatchObject({ advice: texts[language].access.test.clockAdvice });
    expect(said('late', -120).finding).toContain('120');
    expect(said('used').advice).toBe(texts[language].access.test.usedAdvice);
    expect(said('wrong').good).toBe(false);
  });

  test('every topic of Help has its place', () => {
    expect([...topics.customers, ...topics.officers].sort()).toEqual(
      Object.keys(texts[language].help.topics).sort(),
    );
  });

  test('feedback is judged as the server judges it', () => {
    const schema = feedbackSchema(texts[language]);
    const good = { kind: 'login', about: '', message: 'x', contact: '' };
    expect(schema.safeParse(good).success).toBe(true);
    expect(schema.safeParse({ ...good, kind: '' }).success).toBe(false);
    expect(schema.safeParse({ ...good, message: '  ' }).success).toBe(false);
    expect(schema.safeParse({ ...good, message: '😀'.repeat(4000) }).success).toBe(true);
    expect(schema.safeParse({ ...good, message: 'x'.repeat(4001) }).success).toBe(false);
    expect(schema.safeParse({ ...good, contact: 'x'.repeat(201) }).success).toBe(false);
  });
});
