import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'suomifi-ui-components';
import { AccessRefused } from '../access/AccessRefused';
import { StepTitle } from '../access/StepTitle';
import { useTexts } from '../i18n';
import { CardLines } from './CardLines';
import type { Protocol, Proven, Purpose, Settings } from './server';
import { TestResult } from './TestResult';
import { type Run, useCardRun } from './useCardRun';

type Props = {
  settings: Settings;
  purpose: Purpose;
  /** The words on the one button that starts it. */
  start: string;
  /** The protocol to begin with, where it is known. */
  by?: Protocol;
  /** A start among others on the page that weigh more. */
  secondary?: boolean;
  /** What must be done first; false where the officer would rather not. */
  before?: () => Promise<boolean>;
  onProven?: (proven: Proven) => void;
  /** What stands beside the button. */
  children?: ReactNode;
};

/** One button; behind it the checklist of the card, by whatever protocol the desk has. */
export function CardRun({
  settings,
  purpose,
  start: words,
  by,
  secondary,
  before,
  onProven,
  children,
}: Props) {
  const { run, start, stop } = useCardRun({ settings, purpose, before, onProven });
  const ready = useFocusAgain(run.stage);
  switch (run.stage) {
    case 'ready':
      return (
        <div className="buttons card-start" ref={ready}>
          <Button variant={secondary ? 'secondary' : 'default'} onClick={() => void start(by)}>
            {words}
          </Button>
          {children}
        </div>
      );
    case 'explain':
      return <Explained onGo={() => void start(by, true)} onStop={stop} />;
    default:
      return (
        <Running
          key={run.time}
          run={run}
          others={settings.protocols.filter((one) => one !== run.protocol)}
          onStart={(protocol) => void start(protocol)}
          onStop={stop}
        />
      );
  }
}

/** Gives the focus back to the start when a run was stopped, whose button is gone. */
function useFocusAgain(stage: Run['stage']) {
  const ready = useRef<HTMLDivElement>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (stage !== 'ready') begun.current = true;
    else if (begun.current) ready.current?.querySelector('button')?.focus();
  }, [stage]);
  return ready;
}

/** What the browser is about to ask, before it asks: why, and what to press. */
function Explained({ onGo, onStop }: { onGo: () => void; onStop: () => void }) {
  const { t } = useTexts();
  return (
    <div className="card-run">
      <StepTitle>{t('cardLogin.permission.title')}</StepTitle>
      <p>{t('cardLogin.permission.why')}</p>
      <p>
        <strong>{t('cardLogin.permission.press')}</strong>
      </p>
      <div className="buttons">
        <Button onClick={onGo}>{t('cardLogin.permission.go')}</Button>
        <Button variant="secondary" onClick={onStop}>
          {t('cardLogin.run.cancel')}
        </Button>
      </div>
    </div>
  );
}

type RunningProps = {
  run: Run;
  others: Protocol[];
  onStart: (protocol?: Protocol) => void;
  onStop: () => void;
};

function Running({ run, others, onStart, onStop }: RunningProps) {
  const { t } = useTexts();
  const over = run.stage === 'over';
  return (
    <div className="card-run">
      <StepTitle>{t('cardLogin.run.list')}</StepTitle>
      <CardLines run={run} />
      {run.refused && <AccessRefused refused={run.refused} />}
      {run.test && <TestResult test={run.test} />}
      {!over && (
        <div className="buttons">
          <Button variant="secondary" onClick={onStop}>
            {t('cardLogin.run.cancel')}
          </Button>
        </div>
      )}
      {over && (run.fault || run.refused || run.test) && (
        <div className="buttons">
          <Button variant={run.test ? 'secondary' : 'default'} onClick={() => onStart(run.protocol)}>
            {t('cardLogin.run.again')}
          </Button>
        </div>
      )}
      {over && run.fault && others.length > 0 && <OtherWays others={others} onStart={onStart} />}
    </div>
  );
}

/** The other protocols of this site, for a desk that has none of the first one's software. */
function OtherWays({ others, onStart }: { others: Protocol[]; onStart: (protocol: Protocol) => void }) {
  const { t } = useTexts();
  return (
    <div className="card-others">
      <h4>{t('cardLogin.run.other')}</h4>
      <p className="hint">{t('cardLogin.run.otherHint')}</p>
      <div className="buttons">
        {others.map((protocol) => (
          <Button key={protocol} variant="secondary" onClick={() => onStart(protocol)}>
            {t(`cardLogin.protocol.${protocol}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
