import { useNavigate } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { addressOf, hasPage } from '../card/actAddress';
import type { Card } from '../card/CardDetails';
import { isOpen, onlyIdentityMissing, realReasons } from '../card/identityRefusals';
import type { AdviseQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useAnswers } from '../order/memory';
import { PriceWhy } from '../order/PriceWhy';
import { Promised } from '../order/Promised';
import { ButtonLink, Link } from '../ui/Link';
import { RefusalWords } from '../ui/Refusals';
import { StatusTag } from '../ui/StatusTag';
import { orderOf } from './orderOf';
import { StepWords } from './StepWords';

type Step = AdviseQuery['advise']['steps'][number];
type Props = { step: Step; card: Card; visitId: string };

/** One step: when it is right, what to do or to tell, and the way to do it where it is done here. */
export function OneStep({ step, card, visitId }: Props) {
  const { t } = useTexts();
  const order = orderOf(step.code, card);
  return (
    <>
      {step.when && (
        <p>
          <strong>{t(`advice.when.${step.when}`)}:</strong>
        </p>
      )}
      <h3>{t(`advice.does.${step.code}.title`)}</h3>
      <StepWords step={step} />
      {order && (
        <p className="screen-only">
          <Link to={`/orders/${order.id}`} hiddenText={t(`advice.does.${step.code}.title`)}>
            {t('advice.toOrder')}
          </Link>
        </p>
      )}
      {step.action && hasPage(step.action) && (
        <Act step={step} action={step.action} card={card} visitId={visitId} />
      )}
    </>
  );
}

function Act({ step, action, card, visitId }: Props & { action: NonNullable<Step['action']> }) {
  const { t } = useTexts();
  const { money } = useFormat();
  const answer = { available: action.available && step.refusals.length === 0, refusals: step.refusals };
  if (!isOpen(answer)) {
    return (
      <>
        <StatusTag tone="error">{t('advice.blocked')}</StatusTag>
        {realReasons(step.refusals).map((refusal) => (
          <RefusalWords key={refusal.code + refusal.field} refusal={refusal} />
        ))}
      </>
    );
  }
  const { price, promises, freeFor } = action;
  return (
    <div className="act-open">
      {price && (
        <p>
          {t('advice.price')}{' '}
          <strong>{price.cents === 0 ? t('advice.free') : money(price.cents, price.currency)}</strong>{' '}
          <PriceWhy from={action.priceFrom} />
          <Promised promises={promises} />
        </p>
      )}
      {price && !step.reason && freeFor.length > 0 && (
        <p className="hint">
          {t('advice.freeFor', { reasons: freeFor.map((one) => t(`words.reason.${one}`)).join(', ') })}
        </p>
      )}
      {onlyIdentityMissing(answer) && <StatusTag tone="moving">{t('advice.afterIdentity')}</StatusTag>}
      <Go step={step} action={action} card={card} visitId={visitId} />
    </div>
  );
}

/** To the act; an order takes its reason along, so that it is not asked again. */
function Go({ step, action, card, visitId }: Props & { action: NonNullable<Step['action']> }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { add } = useAnswers(card.id, visitId);
  const { kind } = action;
  const { reason, codeLostToo } = step;
  const name = t(`advice.does.${step.code}.title`);
  if (!kind || !reason) {
    return (
      <ButtonLink to={addressOf(card, action, step.fault)} hiddenText={name}>
        {t('card.begin')}
      </ButtonLink>
    );
  }
  const order = () => {
    add({ reason, codeLostToo, kind, delivery: undefined });
    navigate(`/cards/${card.id}/order?step=delivery`);
  };
  return (
    <Button onClick={order} aria-label={`${t('card.order')}: ${name}`}>
      {t('card.order')}
    </Button>
  );
}
