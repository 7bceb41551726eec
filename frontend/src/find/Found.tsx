import { Button, InlineAlert } from 'suomifi-ui-components';
import { faultOf } from '../api/fault';
import { MaskedWhy, useNameOf } from '../card/Masked';
import type { FindHoldersQuery, Purpose } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { FaultNotice } from '../ui/FaultNotice';
import { RefusalSummary } from '../ui/Refusals';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';
import { useOpenVisit } from './useOpenVisit';

type Props = { found: FindHoldersQuery['findHolders']; purpose: Purpose };

/** What the search understood and whom it found; serving a person opens the visit. */
export function Found({ found, purpose }: Props) {
  const { t } = useTexts();
  const { day } = useFormat();
  const { open, opening, refusals, error } = useOpenVisit();
  const nameOf = useNameOf();
  const { holders } = found;

  if (found.recognisedAs === 'UNKNOWN' && found.refusals.length === 0) {
    return (
      <div role="alert">
        <InlineAlert status="error" labelText={t('find.unknown')}>
          {t('find.hint')}
        </InlineAlert>
      </div>
    );
  }
  if (found.refusals.length > 0) {
    return <RefusalSummary title={t('find.unknown')} refusals={found.refusals} />;
  }
  return (
    <div className="panel">
      <h2>{holders.length === 0 ? t('find.none') : t('find.found', { count: holders.length })}</h2>
      <p className="hint">
        {t('find.recognised', { kind: t(`words.searchKind.${found.recognisedAs}`) })}{' '}
        {found.repair && t('find.repaired')}
      </p>
      {holders.length === 0 && <p>{t('find.noneAdvice')}</p>}
      <RefusalSummary refusals={refusals} />
      {error && <FaultNotice fault={faultOf(error)} />}
      <TaskList
        tasks={holders.map((holder) => {
          const name = nameOf(holder);
          return {
            id: holder.id,
            name: <strong>{name}</strong>,
            hint: holder.masked ? (
              <MaskedWhy />
            ) : (
              `${t('find.born')} ${holder.birthDate ? day(holder.birthDate) : ''} · ${t('find.identityCode')} ${holder.identityCode}`
            ),
            status: (
              <>
                {holder.protected && <StatusTag tone="warning">{t('find.protected')}</StatusTag>}{' '}
                {!holder.masked && (
                  <Button
                    variant="secondary"
                    aria-disabled={opening}
                    onClick={() => void open(holder.id, purpose)}
                  >
                    {t('find.serve')}
                    <span className="visually-hidden"> {t('find.serveWho', { name })}</span>
                  </Button>
                )}
              </>
            ),
          };
        })}
      />
      {found.more && <p className="hint">{t('find.many')}</p>}
    </div>
  );
}
