import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { DecideForm } from '../officers/DecideForm';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Changes } from './Changes';
import { Faults } from './Faults';
import { countryName } from './names';
import { ProposalFacts } from './ProposalFacts';
import { faultsOf, withoutDetails } from './proposal';
import { DecideRulebookDocument } from './queries';
import { type WholeProposal, WithProposal } from './useProposal';

/** Approves or refuses a proposed file that somebody else proposed; what it changes stands above. */
export function DecideProposalPage() {
  return <WithProposal>{(proposal) => <Decide proposal={proposal} />}</WithProposal>;
}

function Decide({ proposal }: { proposal: WholeProposal }) {
  const { t, language } = useTexts();
  const { day } = useFormat();
  const { id, country, effectiveFrom, mayDecide } = proposal;
  const date = day(effectiveFrom);
  const name = countryName(country, language);
  const back = `/rules/proposals/${id}`;
  return (
    <Page
      title={t('rules.decide.title', { country: name, date })}
      over={<Link to={back}>{t('rules.proposal.title', { country: name, date })}</Link>}
    >
      <div className="stack">
        <ProposalFacts proposal={proposal} />
        <Changes proposal={proposal} />
        {mayDecide ? <Decision id={id} back={back} /> : <p>{t('rules.proposal.notYours')}</p>}
      </div>
    </Page>
  );
}

function Decision({ id, back }: { id: string; back: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { refusals, ...decide } = useAct(DecideRulebookDocument);
  const plain = useMemo(() => withoutDetails(refusals), [refusals]);
  return (
    <DecideForm
      id={id}
      question={t('rules.decide.question')}
      noHint={t('rules.decide.noHint')}
      refused={t('officers.decideRight.refused')}
      decide={{ ...decide, refusals: plain }}
      back={back}
      onDone={() => navigate(back)}
    >
      <Faults faults={faultsOf(refusals)} />
    </DecideForm>
  );
}
