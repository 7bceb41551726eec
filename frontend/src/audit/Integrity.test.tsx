// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { AuditState } from '../graphql/generated/graphql';
import { languages, startLanguages } from '../i18n';
import { texts } from '../i18n/all';
import { type Log, Standing } from './Integrity';

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

const log = (of: Partial<Log>): Log => ({
  state: 'OK',
  size: 12,
  waiting: 0,
  oldestWaitingSeconds: 0,
  faults: [],
  reviews: [],
  checkpoint: {
    size: 12,
    root: 'ab12',
    signedAt: '2026-11-22T06:00:00Z',
    origin: 'sinetti.test/log',
    keyFingerprint: 'c74f20a3',
  },
  witnesses: [],
  ...of,
});

test.each(['OK', 'LATE', 'BROKEN', 'UNSEALED', 'UNWITNESSED'] as AuditState[])(
  '%s says what it means and what to do',
  (state) => {
    render(<Standing log={log({ state })} />);
    const { integrity } = texts.en.audit;
    for (const words of [integrity.state[state], integrity.means[state], integrity.todo[state]])
      expect(screen.getByText(words)).toBeDefined();
  },
);

test('the witness who saw the log last is the one that is told', () => {
  const witnesses = [
    { name: 'early', size: 5, at: '2026-11-22T05:00:00Z' },
    { name: 'late', size: 10, at: '2026-11-22T05:30:00Z' },
  ];
  render(<Standing log={log({ witnesses })} />);
  const last = screen.getByText('Last witness').nextSibling;
  expect(last?.textContent).toBe('late: 10 entries, 22/11/2026 07:30');
});

test('what waits and what does not guard the log is told', () => {
  render(
    <Standing
      log={log({
        state: 'BROKEN',
        waiting: 3,
        oldestWaitingSeconds: 95,
        faults: ['audit_entries_append_only'],
        checkpoint: null,
      })}
    />,
  );
  expect(screen.getByText('3. The oldest has waited for 95 s')).toBeDefined();
  expect(screen.getByText('audit_entries_append_only')).toBeDefined();
  expect(screen.getByText('There is no checkpoint yet')).toBeDefined();
  expect(screen.getAllByText('No witness has confirmed the log yet').length).toBe(2);
});

test('every language names the command that witnesses', () => {
  for (const language of languages)
    expect(texts[language].audit.integrity.todo.UNWITNESSED).toContain('sinetti witness');
});

test('every language names the command that finds the bad place', () => {
  for (const language of languages)
    expect(texts[language].audit.integrity.todo.BROKEN).toContain('sinetti audit verify');
});
