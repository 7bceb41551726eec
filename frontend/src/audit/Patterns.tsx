import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { AuditPatternsQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { FaultNotice } from '../ui/FaultNotice';
import { StatusTag } from '../ui/StatusTag';
import { Waiting } from '../ui/Waiting';
import { Finding } from './Finding';
import { PatternsDocument } from './queries';

export type Pattern = AuditPatternsQuery['auditPatterns']['patterns'][number];

/** What is worth a look: each pattern with what makes it one, also where nothing was found. */
export function Patterns() {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  const [{ data, error }, again] = useQuery({
    query: PatternsDocument,
    requestPolicy: 'network-only', // each look is written down: once is enough
  });
  const watch = data?.auditPatterns;
  return (
    <section className="panel" aria-labelledby="patterns">
      <h2 id="patterns">{t('auditReview.patterns')}</h2>
      <p>{t('auditReview.informs')}</p>
      {error && <FaultNotice fault={faultOf(error)} onRetry={() => again()} />}
      {!watch && !error && <Waiting />}
      {watch && (
        <>
          <p className="hint">
            {t('auditReview.since', { since: dayAndTime(watch.since), until: dayAndTime(watch.until) })}
          </p>
          <ul className="acts">
            {watch.patterns.map((pattern) => (
              <li key={pattern.kind}>
                <PatternPart pattern={pattern} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function PatternPart({ pattern }: { pattern: Pattern }) {
  const { t } = useTexts();
  const { kind, threshold, factor, windowHours, findings } = pattern;
  const days = Math.round(windowHours / 24);
  return (
    <>
      <div className="act-head">
        <h3>{t(`auditWords.pattern.${kind}`)}</h3>
        {findings.length > 0 ? (
          <StatusTag tone="warning">{t('auditReview.found', { count: findings.length })}</StatusTag>
        ) : (
          <StatusTag tone="done">{t('auditReview.nothing')}</StatusTag>
        )}
      </div>
      <p className="hint">{t(`auditReview.explain.${kind}`, { threshold, factor, days })}</p>
      {findings.length > 0 && (
        <ul className="tasks">
          {findings.map((finding, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no ids and keep their places
            <li key={i}>
              <Finding kind={kind} finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
