import { useNavigate } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { addressOf, hasPage } from '../card/actAddress';
import { isOpen, onlyIdentityMissing, realReasons } from '../card/identityRefusals';
import type { AdviseQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useAnswers } from '../order/memory';
import { ButtonLink, Link } from '../ui/Link';
import { RefusalWords } from '../ui/Refusals';
import { StatusTag } from '../ui/StatusTag';
import { orderOf } from './orderOf';

type Step = AdviseQuery['advise']['steps'][number];
type Props = { step: Step; cardId: string; visitId: string };
type Orders = Parameters<typeof orderOf>[1];

/** One step: when it is right, what to do or to tell, and the way to do it where it is done here. */
export function OneStep({ step, cardId, visitId, orders }: Props & { orders: Orders }) {
  const { t } = useTexts();
  const order = orderOf(step.code, orders);
  return (
    <>
      {step.when && (
        <p>
          <strong>{t(`advice.when.${step.when}`)}:</strong>
        </p>
      )}
      <h3>{t(`advice.does.${step.code}.title`)}</h3>
      <p>{t(`advice.does.${step.code}.text`)}</p>
      {order && (
        <p className="screen-only">
          <Link to={`/orders/${order.id}`} hiddenText={t(`advice.does.${step.code}.title`)}>
            {t('advice.toOrder')}
          </Link>
        </p>
      )}
      {step.action && hasPage(step.action) && (
        <Act step={step} action={step.action} cardId={cardId} visitId={visitId} />
      )}
    </>
  );
}

function Act({ step, action, cardId, visitId }: Props & { action: NonNullable<Step['action']> }) {
  const { t } = useTexts();
  const { money, weekday } = useFormat();
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
  const { price, promise } = action;
  return (
    <div className="act-open">
      {price && (
        <p>
          {t('advice.price')}{' '}
          <strong>{price.cents === 0 ? t('advice.free') : money(price.cents, price.currency)}</strong>
          {promise && (
            <>
              {' · '}
              {t('advice.promise')} <strong>{weekday(promise)}</strong>
            </>
          )}
        </p>
      )}
      {onlyIdentityMissing(answer) && <StatusTag tone="moving">{t('advice.afterIdentity')}</StatusTag>}
      <Go step={step} action={action} cardId={cardId} visitId={visitId} />
    </div>
  );
}

/** To the act; an order takes its reason along, so that it is not asked again. */
function Go({ step, action, cardId, visitId }: Props & { action: NonNullable<Step['action']> }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { add } = useAnswers(cardId, visitId);
  const { kind } = action;
  const { reason, codeLostToo } = step;
  const name = t(`advice.does.${step.code}.title`);
  if (!kind || !reason) {
    return (
      <ButtonLink to={addressOf(cardId, action)} hiddenText={name}>
        {t('card.begin')}
      </ButtonLink>
    );
  }
  const order = () => {
    add({ reason, codeLostToo, kind, delivery: undefined });
    navigate(`/cards/${cardId}/order?step=delivery`);
  };
  return (
    <Button onClick={order} aria-label={`${t('card.order')}: ${name}`}>
      {t('card.order')}
    </Button>
  );
}
