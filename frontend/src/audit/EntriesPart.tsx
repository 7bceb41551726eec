import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { AuditFilter } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { MoreButton } from '../ui/Pages';
import { Waiting } from '../ui/Waiting';
import { EntryTable } from './EntryTable';
import { EntriesDocument } from './queries';

type Props = { filter: AuditFilter; after?: string; onMore?: (cursor: string) => void };

/** One page of the log, and the way to the next. */
export function EntriesPart({ filter, after, onMore }: Props) {
  const { t } = useTexts();
  const [{ data, error }, again] = useQuery({
    query: EntriesDocument,
    variables: { filter, first: 50, after },
    // Each reading is written down: once is enough.
    requestPolicy: 'network-only',
  });
  if (error) return <FaultNotice fault={faultOf(error)} onRetry={() => again()} />;
  if (!data) return <Waiting />;
  const { edges, pageInfo } = data.auditEntries;
  const entries = edges.map((edge) => edge.node);
  if (entries.length === 0 && !after) return <p role="status">{t('audit.none')}</p>;
  return (
    <div>
      <EntryTable caption={t('audit.caption')} entries={entries} />
      <MoreButton pageInfo={pageInfo} onMore={onMore} />
    </div>
  );
}
