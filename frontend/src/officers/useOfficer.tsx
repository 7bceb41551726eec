import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { OfficerPageQuery, RightFactsFragment } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { FaultPage } from '../ui/FaultPage';
import { Waiting } from '../ui/Waiting';
import { OfficerDocument } from './queries';

export type OfficerRecord = NonNullable<OfficerPageQuery['officer']>;
export type Right = RightFactsFragment;

type Props = { children: (record: OfficerRecord, now: string) => ReactNode };

/** The officer that the address names, for every page about one; else why there is none. */
export function WithOfficer({ children }: Props) {
  const { t } = useTexts();
  const { officerId = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: OfficerDocument,
    variables: { id: officerId },
  });
  if (data?.officer) return children(data.officer, data.viewer.now);
  if (fetching) return <Waiting />;
  const fault = error ? faultOf(error) : { kind: 'NOT_FOUND' as const };
  return <FaultPage title={t('officers.title')} fault={fault} onRetry={() => again()} />;
}
