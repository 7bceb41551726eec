import { useTexts } from '../i18n';
import { StatusTag } from '../ui/StatusTag';
import { type Proposal, stateTones } from './proposal';

/** How far a proposed file has come; the one that holds now says so. */
export function ProposalTag({ proposal, inForce }: { proposal: Pick<Proposal, 'state'>; inForce?: boolean }) {
  const { t } = useTexts();
  const { state } = proposal;
  return (
    <StatusTag tone={stateTones[state]}>{inForce ? t('rules.inForce') : t(`rules.state.${state}`)}</StatusTag>
  );
}
