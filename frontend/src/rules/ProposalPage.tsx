import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../shell/viewer';
import { ButtonLink, Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Changes } from './Changes';
import { addressOf } from './filter';
import { countryName } from './names';
import { ProposalFacts } from './ProposalFacts';
import { ProposalTag } from './ProposalTag';
import { stillToDecide } from './proposal';
import { type WholeProposal, WithProposal } from './useProposal';

/** One proposed file: from when it is to hold, what it changes, and who said what of it. */
export function ProposalPage() {
  return <WithProposal>{(proposal) => <ProposalShown proposal={proposal} />}</WithProposal>;
}

function ProposalShown({ proposal }: { proposal: WholeProposal }) {
  const { t, language } = useTexts();
  const { day } = useFormat();
  const decides = useMay('DECIDE_RULES');
  const { id, country, effectiveFrom, state, mayDecide } = proposal;
  const missing = stillToDecide(proposal);
  return (
    <Page
      title={t('rules.proposal.title', { country: countryName(country, language), date: day(effectiveFrom) })}
      over={<Link to={addressOf({ country })}>{t('rules.title')}</Link>}
    >
      <p className="state-line">
        <ProposalTag proposal={proposal} />
      </p>
      <div className="stack">
        {missing > 0 && <p>{t('rules.proposal.missing', { count: missing })}</p>}
        {mayDecide && (
          <div>
            <ButtonLink to={`/rules/proposals/${id}/decide`}>{t('rules.proposal.decide')}</ButtonLink>
          </div>
        )}
        {decides && !mayDecide && state === 'WAITING' && <p>{t('rules.proposal.notYours')}</p>}
        <ProposalFacts proposal={proposal} />
        <Changes proposal={proposal} />
      </div>
    </Page>
  );
}
