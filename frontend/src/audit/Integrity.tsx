import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { AuditState, LogFactsFragment } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { FaultNotice } from '../ui/FaultNotice';
import { StatusTag, type Tone } from '../ui/StatusTag';
import { SummaryList } from '../ui/SummaryList';
import { Waiting } from '../ui/Waiting';
import { LogDocument } from './queries';

export type Log = LogFactsFragment;

const tones: Record<AuditState, Tone> = {
  OK: 'done',
  LATE: 'warning',
  BROKEN: 'error',
  UNSEALED: 'warning',
  UNWITNESSED: 'warning',
};

/** Whether the log is whole, who saw it last, and what to do where it is not. */
export function Integrity() {
  const { t } = useTexts();
  const [{ data, error }, again] = useQuery({ query: LogDocument });
  return (
    <section className="panel" aria-labelledby="integrity">
      <h2 id="integrity">{t('audit.integrity.title')}</h2>
      {error && <FaultNotice fault={faultOf(error)} onRetry={() => again()} />}
      {data ? <Standing log={data.auditLog} /> : !error && <Waiting />}
    </section>
  );
}

/** The log in one word, what that means, and what to do about it. */
export function Standing({ log }: { log: Log }) {
  const { t } = useTexts();
  return (
    <>
      <p>
        <StatusTag tone={tones[log.state]}>{t(`audit.integrity.state.${log.state}`)}</StatusTag>
      </p>
      <p>{t(`audit.integrity.means.${log.state}`)}</p>
      <p>{t(`audit.integrity.todo.${log.state}`)}</p>
      <SummaryList compact rows={useBrief(log)} />
      <details>
        <summary>{t('audit.integrity.more')}</summary>
        <SummaryList compact rows={useWhole(log)} />
      </details>
    </>
  );
}

/** What tells an auditor at a glance how fresh the proof is. */
function useBrief({ size, waiting, oldestWaitingSeconds, checkpoint, witnesses, faults }: Log) {
  const { t } = useTexts();
  const { count, dayAndTime } = useFormat();
  const last = [...witnesses].sort((a, b) => b.at.localeCompare(a.at))[0];
  const seconds = count(oldestWaitingSeconds);
  const row = (key: string, name: string, value: string) => ({ key, name, value });
  return [
    row('size', t('audit.integrity.size'), count(size)),
    ...(waiting > 0
      ? [
          row(
            'waiting',
            t('audit.integrity.waiting'),
            `${count(waiting)}. ${t('audit.integrity.oldest', { seconds })}`,
          ),
        ]
      : []),
    row(
      'checkpoint',
      t('audit.integrity.checkpoint'),
      checkpoint
        ? t('audit.integrity.upTo', { size: count(checkpoint.size), time: dayAndTime(checkpoint.signedAt) })
        : t('audit.integrity.noCheckpoint'),
    ),
    row(
      'witness',
      t('audit.integrity.witness'),
      last
        ? t('audit.integrity.saw', { name: last.name, size: count(last.size), time: dayAndTime(last.at) })
        : t('audit.integrity.noWitness'),
    ),
    ...(faults.length > 0 ? [row('faults', t('audit.integrity.faults'), faults.join(', '))] : []),
  ];
}

/** What an auditor compares with what a witness holds. */
function useWhole({ checkpoint, witnesses }: Log) {
  const { t } = useTexts();
  const { count, dayAndTime } = useFormat();
  return [
    ...(checkpoint
      ? [
          { key: 'origin', name: t('audit.integrity.origin'), value: <code>{checkpoint.origin}</code> },
          { key: 'key', name: t('audit.integrity.key'), value: <code>{checkpoint.keyFingerprint}</code> },
          { key: 'root', name: t('audit.integrity.root'), value: <code>{checkpoint.root}</code> },
        ]
      : []),
    {
      key: 'witnesses',
      name: t('audit.integrity.witnesses'),
      value:
        witnesses.length === 0
          ? t('audit.integrity.noWitness')
          : witnesses.map(({ name, size, at }) => (
              <div key={name}>
                {t('audit.integrity.saw', { name, size: count(size), time: dayAndTime(at) })}
              </div>
            )),
    },
  ];
}
