import { expect, test } from 'vitest';
import { noticeWay } from './noticeWay';

const at = '2026-11-22T07:00:00Z';
const officer = { id: 'o-1', name: 'Aino' };
const point = { id: 'p-1', name: 'Piste' };

test('a notice leads to what it is about', () => {
  expect(noticeWay({ id: 'n', kind: 'SUPPORT_UNLOCK', at, officer, point })).toBe('/officers/o-1');
  expect(noticeWay({ id: 'n', kind: 'AUTHORISATION_WAITING', at, officer, point })).toBe('/points/p-1');
  expect(noticeWay({ id: 'n', kind: 'AUTHORISATION_DECIDED', at, officer: null, point })).toBe('/employer');
  expect(noticeWay({ id: 'n', kind: 'LOGIN_METHOD_OFF', at, officer, point })).toBe('/my-access');
  expect(noticeWay({ id: 'n', kind: 'TRAINING_ENDS', at, officer: null, point: null })).toBeUndefined();
});
