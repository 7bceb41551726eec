import { expect, test } from 'vitest';
import { asksQuestions, missingOf, requestOf, type Told } from './request';

const told: Told = {
  reason: 'LOST',
  askedBy: 'HOLDER',
  channel: 'DESK',
  questions: [],
  reference: '',
  when: 'now',
  day: '22.11.2026',
  requestedAt: '',
  late: '',
};

test('nothing is chosen beforehand', () => {
  const nothing: Told = { ...told, reason: '', askedBy: '', channel: '' };
  expect(Object.keys(missingOf(nothing, true))).toEqual(['reason', 'askedBy', 'channel']);
  expect(requestOf(nothing, true)).toBeUndefined();
});

test('a holder is known by the verification or by questions, on the phone asked in any case', () => {
  expect(missingOf(told, true)).toEqual({});
  expect(missingOf(told, false)).toEqual({ questions: 'questions' });
  expect(missingOf({ ...told, questions: ['ADDRESS'] }, false)).toEqual({});
  expect(asksQuestions({ ...told, channel: 'PHONE' }, true)).toBe(true);
  expect(asksQuestions({ ...told, askedBy: 'EMPLOYER' }, false)).toBe(false);
});

test('an employer and an authority are known by their reference', () => {
  const asked: Told = { ...told, askedBy: 'AUTHORITY' };
  expect(missingOf(asked, false)).toEqual({ reference: 'reference' });
  expect(missingOf({ ...asked, reference: 'x'.repeat(65) }, false)).toEqual({ reference: 'referenceLong' });
  expect(requestOf({ ...asked, reference: ' 12/26 ' }, false)?.reference).toBe('12/26');
});

test('an earlier time is told whole', () => {
  const earlier: Told = { ...told, when: 'earlier' };
  expect(missingOf(earlier, true)).toEqual({ requestedAt: 'clock' });
  expect(missingOf({ ...earlier, day: '31.2.2026' }, true)).toEqual({ day: 'day', requestedAt: 'clock' });
  const gone: Told = { ...earlier, day: '29.3.2026', requestedAt: '3.30' };
  expect(missingOf(gone, true)).toEqual({ requestedAt: 'clockGone' });
});

test('what was answered and is no longer asked is not sent', () => {
  const request = requestOf(
    { ...told, questions: ['ADDRESS'], reference: '12/26', requestedAt: '9.00', late: 'OUTAGE' },
    true,
  );
  expect(request).toEqual({
    reason: 'LOST',
    askedBy: 'HOLDER',
    channel: 'DESK',
    questions: [],
    reference: '',
  });
});

test('the legal time is an instant, with the reason for its late entry', () => {
  const earlier: Told = { ...told, when: 'earlier', requestedAt: '9.00', late: 'POST' };
  expect(requestOf(earlier, true)).toMatchObject({ requestedAt: '2026-11-22T07:00:00.000Z', late: 'POST' });
  expect(requestOf({ ...earlier, late: '' }, true)).not.toHaveProperty('late');
});
