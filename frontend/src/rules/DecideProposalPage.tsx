import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { ChoiceField } from '../forms/ChoiceField';
import { ReasonField } from '../forms/ReasonField';
import { judgedBy } from '../forms/resolver';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
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
        {mayDecide ? <DecideForm id={id} back={back} /> : <p>{t('rules.proposal.notYours')}</p>}
      </div>
    </Page>
  );
}

function DecideForm({ id, back }: { id: string; back: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { act, refusals, ...state } = useAct(DecideRulebookDocument);
  const plain = useMemo(() => withoutDetails(refusals), [refusals]);
  const schema = z
    .object({ approve: z.string().min(1, t('officers.decideRight.missing')), reason: z.string().trim() })
    .refine(({ approve, reason }) => approve !== 'no' || reason !== '', {
      path: ['reason'],
      message: t('rights.reasonMissing'),
    });
  const form = useForm({
    defaultValues: { approve: '', reason: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const submit = form.handleSubmit(async ({ approve, reason }) => {
    if (await act({ id, approve: approve === 'yes', reason })) navigate(back);
  });
  return (
    <ActForm
      form={form}
      onSubmit={submit}
      {...state}
      refusals={plain}
      refused={t('officers.decideRight.refused')}
      submit={t('officers.decideRight.submit')}
      back={back}
    >
      <Faults faults={faultsOf(refusals)} />
      <ChoiceField
        control={form.control}
        name="approve"
        label={t('rules.decide.question')}
        choices={[
          { value: 'yes', name: t('officers.decideRight.yes') },
          { value: 'no', name: t('officers.decideRight.no'), hint: t('rules.decide.noHint') },
        ]}
      />
      <ReasonField
        control={form.control}
        name="reason"
        label={t('rights.reason')}
        hint={t('rights.reasonHint')}
      />
    </ActForm>
  );
}
