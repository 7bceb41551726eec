import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refused } from '../api/ask';
import { freshFactor } from '../api/stepUp';
import { useTexts } from '../i18n';
import { type Attempt, attempt, type Outcome } from './attempt';
import type { Reached } from './checklist';
import type { Fault } from './faults';
import { localPermission } from './permission';
import { mayReach, openAnew, openedFor } from './reach';
import type { CardTest, Protocol, Proven, Purpose, Settings } from './server';
import { isOnlyUnlinked, wrongIn } from './tested';

/** Where a run stands: not begun, before the browser's question, under way, or at its end. */
export type Run = {
  stage: 'ready' | 'explain' | 'running' | 'over';
  /** Counts the runs: each is shown anew, and takes the focus from what started it. */
  time: number;
  protocol: Protocol;
  reached?: Reached;
  fault?: Fault;
  refused?: Refused;
  test?: CardTest;
};

// The browser asks once, and so it is explained once while the page is open.
let explained = false;

type Wanted = {
  settings: Settings;
  purpose: Purpose;
  before?: () => Promise<boolean>;
  onProven?: (proven: Proven) => void;
};

/** Runs the card through its checklist, as often as the officer wants. */
export function useCardRun({ settings, purpose, before, onProven }: Wanted) {
  const { language } = useTexts();
  const [run, setRun] = useState<Run>({ stage: 'ready', time: 0, protocol: settings.protocols[0] ?? 'scs' });
  const running = useRef<AbortController>(undefined);

  useEffect(() => () => running.current?.abort(), []);

  const go = async (protocols: Protocol[]) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const one = (protocol: Protocol): Attempt => ({
      settings,
      protocol,
      purpose,
      language,
      signal,
      onReached: (reached) => setRun((was) => ({ ...was, stage: 'running', protocol, reached })),
    });
    try {
      const { protocol, outcome } = await firstPresent(protocols, one);
      if (
        !outcome.ok &&
        'refused' in outcome &&
        outcome.refused.code === 'STEP_UP' &&
        (await freshFactor())
      ) {
        return void go([protocol]);
      }
      if (!outcome.ok && !mayReach(protocols, purpose)) return openAnew(purpose); // the page's policy was in between
      setRun(({ time }) => ({ stage: 'over', time, protocol, ...ended(outcome) }));
      if (outcome.ok) onProven?.(outcome.proven);
    } catch (stopped) {
      if (!signal.aborted) throw stopped;
    }
  };

  /** Starts with one protocol, or with the first whose software answers. */
  const start = async (protocol?: Protocol, told = explained) => {
    explained = told;
    const protocols = protocol ? [protocol] : byThemselves(settings.protocols);
    if (!mayReach(protocols, purpose)) return openAnew(purpose);
    if (protocols.includes('scs') && !explained && (await localPermission()) === 'prompt') {
      return setRun(({ time }) => ({ stage: 'explain', time, protocol: 'scs' }));
    }
    if (before && !(await before())) return;
    setRun(({ time }) => ({ stage: 'running', time: time + 1, protocol: protocols[0] ?? 'scs' }));
    await go(protocols);
  };

  const stop = () => {
    running.current?.abort();
    setRun(({ time, protocol }) => ({ stage: 'ready', time, protocol }));
  };

  const resume = useRef(start);
  resume.current = start;
  const goOn = useCallback(() => {
    if (openedFor(purpose)) void resume.current();
  }, [purpose]);
  useEffect(goOn, [goOn]);

  return { run, start, stop };
}

/** The protocols that can be tried one after the other: the browser's own choice opens a window at once. */
const byThemselves = ([first = 'scs', ...others]: Protocol[]): Protocol[] =>
  first === 'tls' ? [first] : [first, ...others.filter((one) => one !== 'tls')];

/** Tries protocols until one has its software there; where none has, the first one's fault is told. */
async function firstPresent(protocols: Protocol[], one: (protocol: Protocol) => Attempt) {
  let first: { protocol: Protocol; outcome: Outcome } | undefined;
  for (const protocol of protocols) {
    const tried = { protocol, outcome: await attempt(one(protocol)) };
    if (!isAbsent(tried.outcome)) return tried;
    first ??= tried;
  }
  if (!first) throw new Error('no protocol to read a card by');
  return first;
}

const isAbsent = (outcome: Outcome) =>
  !outcome.ok &&
  'fault' in outcome &&
  (outcome.fault === 'SOFTWARE_NOT_FOUND' || outcome.fault === 'EXTENSION_NOT_FOUND');

function ended(outcome: Outcome): Omit<Run, 'stage' | 'time' | 'protocol'> {
  if (!outcome.ok) return outcome;
  const { test } = outcome.proven;
  if (!test) return { reached: 'all' };
  if (isOnlyUnlinked(test)) return { reached: 'unlinked', test };
  return { reached: 'all', test, fault: wrongIn(test) };
}
