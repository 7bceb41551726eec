import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { RulebookProposalPageQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { FaultPage } from '../ui/FaultPage';
import { Waiting } from '../ui/Waiting';
import { RulebookProposalDocument } from './queries';

export type WholeProposal = RulebookProposalPageQuery['rulebookProposal'];

/** The proposed file that the address names, for every page about one; else why there is none. */
export function WithProposal({ children }: { children: (proposal: WholeProposal) => ReactNode }) {
  const { t } = useTexts();
  const { proposalId = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: RulebookProposalDocument,
    variables: { id: proposalId },
  });
  if (data) return children(data.rulebookProposal);
  if (fetching) return <Waiting />;
  const fault = error ? faultOf(error) : { kind: 'NOT_FOUND' as const };
  return <FaultPage title={t('rules.proposal.facts')} fault={fault} onRetry={() => again()} />;
}
