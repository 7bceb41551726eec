import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { faultOf } from '../api/fault';
import type { Card } from '../card/CardDetails';
import { isVerified, type Visit } from '../card/visit';
import { nameOf, warningsFor } from '../card/warnings';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { InterruptionCard } from '../ui/InterruptionCard';
import { ButtonLink } from '../ui/Link';
import { RefusalSummary } from '../ui/Refusals';
import { type Action, type Answers, owesPayment, type Step } from './answers';
import { CheckAnswers } from './CheckAnswers';
import { Heed, heedBox } from './Heed';
import { StepButtons } from './StepButtons';
import { usePlaceOrder } from './usePlaceOrder';

type Props = {
  card: Card;
  action: Action;
  answers: Answers;
  visit: Visit;
  back: Step;
  onAdd: (more: Answers) => void;
  onChange: (step: Step) => void;
  onPlaced: () => void;
};

/** Everything once more before it is ordered; a refusal leaves all answers in place. */
export function CheckStep({ card, action, answers, visit, back, onAdd, onChange, onPlaced }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { place, placing, refusals, error } = usePlaceOrder(card.id, visit.id);
  const box = useRef<HTMLDivElement>(null);
  const [missed, setMissed] = useState(false);
  const warnings = warningsFor(action, answers.delivery);
  const heeded = answers.heeded === nameOf(warnings);

  useEffect(() => {
    if (refusals.length > 0) box.current?.focus();
  }, [refusals]);

  const confirm = async () => {
    if (warnings.length > 0 && !heeded) {
      setMissed(true);
      document.getElementById(heedBox)?.focus();
      return;
    }
    // It was free when the payer was asked for, and is no more.
    if (owesPayment(action, answers)) return onChange('payer');
    const acknowledged = warnings.map(({ code }) => code);
    const id = await place(answers, { price: action.price, acknowledged });
    if (!id) return;
    navigate(`/orders/${id}/confirmation`);
    onPlaced();
  };

  return (
    <div className="panel stack">
      {(refusals.length > 0 || error) && (
        <div ref={box} tabIndex={-1}>
          <RefusalSummary title={t('order.refused')} refusals={refusals} />
          {error && <FaultNotice fault={faultOf(error)} />}
        </div>
      )}
      {!isVerified(visit) && (
        <InterruptionCard
          title={t('card.verify')}
          actions={
            <ButtonLink to={`/holders/${card.holder.id}/identity?card=${card.id}&order=check`}>
              {t('card.verify')}
            </ButtonLink>
          }
        >
          <p>{t('order.unverified')}</p>
        </InterruptionCard>
      )}
      <p>{t('order.checkLead')}</p>
      <CheckAnswers card={card} action={action} answers={answers} onChange={onChange} />
      <Heed
        warnings={warnings}
        heeded={heeded}
        onHeed={(yes) => onAdd({ heeded: yes ? nameOf(warnings) : undefined })}
        missed={missed && !heeded}
      />
      <StepButtons back={back}>
        <Button onClick={() => void confirm()} aria-disabled={placing}>
          {t(placing ? 'order.confirming' : 'order.confirm')}
        </Button>
      </StepButtons>
    </div>
  );
}
