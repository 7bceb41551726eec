import { useTexts } from '../i18n';
import { StatusTag, type Tone } from '../ui/StatusTag';
import { type CheckedLine, checklist, type State } from './checklist';
import { FaultFix } from './FaultFix';
import type { Line } from './faults';
import type { Protocol } from './server';
import type { Run } from './useCardRun';

const tones: Record<State, Tone> = {
  later: 'neutral',
  now: 'moving',
  done: 'done',
  open: 'warning',
  wrong: 'error',
  none: 'neutral',
};

/** The checklist, line by line: how each stands, what is asked for now, or what is wrong and what helps. */
export function CardLines({ run }: { run: Run }) {
  const { t } = useTexts();
  const now = useNowWords();
  const checked = checklist(run.protocol, run.reached, run.fault);
  const current = checked.find(({ state }) => state === 'now');
  return (
    <>
      <ol className="card-lines" aria-label={t('cardLogin.run.list')}>
        {checked.map((one) => (
          <li key={one.line} data-state={one.state}>
            <div className="card-line">
              <span className="card-line-name">{t(`cardLogin.line.${one.line}`)}</span>
              <StatusTag tone={tones[one.state]}>{t(`cardLogin.state.${one.state}`)}</StatusTag>
            </div>
            {one.state === 'now' && <p className="hint">{now(run.protocol, one.line)}</p>}
            {one.fault && <FaultFix fault={one.fault} />}
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {current && said(current)}
      </p>
    </>
  );

  function said({ line, state }: CheckedLine) {
    return `${t(`cardLogin.line.${line}`)}: ${t(`cardLogin.state.${state}`)}. ${now(run.protocol, line)}`;
  }
}

/** What the officer is to do while a line is looked at. */
function useNowWords() {
  const { t } = useTexts();
  return (protocol: Protocol, line: Line) => {
    if (line === 'reader')
      return t(protocol === 'scs' ? 'cardLogin.now.reader' : `cardLogin.nowBy.${protocol}`);
    if (line === 'card' || line === 'link') return '';
    return t(`cardLogin.now.${line}`);
  };
}
