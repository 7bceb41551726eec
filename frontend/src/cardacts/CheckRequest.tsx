import { useEffect, useRef } from 'react';
import { Button } from 'suomifi-ui-components';
import type { CombinedError } from 'urql';
import { faultOf } from '../api/fault';
import type { CheckQuestion } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { FaultNotice } from '../ui/FaultNotice';
import { LinkButton } from '../ui/LinkButton';
import { type Refusal, RefusalSummary } from '../ui/Refusals';
import { SummaryList } from '../ui/SummaryList';
import { Consequences } from './Consequences';
import type { PutOffAct } from './PutOff';
import { asksQuestions, asksReference, instantOf, type Told } from './request';

type Props = {
  act: PutOffAct;
  told: Told;
  verified: boolean;
  refusals: readonly Refusal[];
  error?: CombinedError;
  busy: boolean;
  onChange: () => void;
  onEnter: () => void;
};

/** What was told once more, and what follows, before it is for good. */
export function CheckRequest({ act, told, verified, refusals, error, busy, onChange, onEnter }: Props) {
  const { t } = useTexts();
  const answers = useAnswers(told, verified);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (refusals.length > 0 || error) box.current?.focus();
  }, [refusals, error]);

  return (
    <div className="panel stack">
      {(refusals.length > 0 || error) && (
        <div ref={box} tabIndex={-1}>
          <RefusalSummary title={t('cardacts.refused')} refusals={refusals} />
          {error && <FaultNotice fault={faultOf(error)} />}
        </div>
      )}
      <SummaryList
        rows={answers.map(([key, name, value]) => ({
          key,
          name,
          value,
          action: (
            <LinkButton onClick={onChange} hiddenText={name}>
              {t('ui.change')}
            </LinkButton>
          ),
        }))}
      />
      <Consequences act={act} />
      <div className="buttons">
        <Button onClick={onEnter} aria-disabled={busy}>
          {t(`cardacts.acts.${act}.submit`)}
        </Button>
        <LinkButton onClick={onChange}>{t('cardacts.check.back')}</LinkButton>
      </div>
    </div>
  );
}

/** The answers in words: key, question, answer. */
function useAnswers(told: Told, verified: boolean): [string, string, string][] {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  const { reason, askedBy, channel, questions, reference, late } = told;
  if (!reason || !askedBy || !channel) return [];
  const answers: [string, string, string][] = [
    ['reason', t('cardacts.reason'), t(`cardacts.reasons.${reason}`)],
    ['askedBy', t('cardacts.askedBy'), t(`cardacts.askers.${askedBy}`)],
    ['channel', t('cardacts.channel'), t(`cardacts.channels.${channel}`)],
  ];
  if (asksReference(told)) answers.push(['reference', t('cardacts.reference'), reference.trim()]);
  if (asksQuestions(told, verified)) {
    const asked = questions.map((one) => t(`cardacts.question.${one as CheckQuestion}`));
    if (verified) asked.push(t('cardacts.check.verified'));
    answers.push(['questions', t('cardacts.questions'), asked.join(', ')]);
  }
  const at = instantOf(told);
  answers.push(['when', t('cardacts.when'), at ? dayAndTime(at) : t('cardacts.whens.now.name')]);
  if (at) answers.push(['late', t('cardacts.late'), t(late ? `cardacts.lates.${late}` : 'cardacts.notLate')]);
  return answers;
}
