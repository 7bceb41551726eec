import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { Card } from '../card/CardDetails';
import { isOpen } from '../card/identityRefusals';
import { orderActs } from '../card/orderActs';
import { CardDocument } from '../card/queries';
import { ServedHolder } from '../card/ServedHolder';
import { VisitOver } from '../card/VisitOver';
import { type Visit, visitFor } from '../card/visit';
import type { OrderKind } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { FaultPage } from '../ui/FaultPage';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Stepper } from '../ui/Stepper';
import { Waiting } from '../ui/Waiting';
import { type Answers, pricedFor, type Step, stepFor, stepsOf, withUnasked } from './answers';
import { CheckStep } from './CheckStep';
import { DeliveryStep } from './DeliveryStep';
import { useAnswers } from './memory';
import { PayerStep } from './PayerStep';
import { PreviewStep } from './PreviewStep';
import { ReasonStep } from './ReasonStep';

/** From "what is wrong?" to the confirmed order. The step is in the address, the answers are in memory. */
export function OrderWizard() {
  const { t } = useTexts();
  const { cardId = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: CardDocument, variables: { id: cardId } });
  const card = data?.card;
  const visit = card && visitFor(data.viewer.visit, card.holder.id);
  if (!card && fetching) return <Waiting />;
  if (error && faultOf(error).kind !== 'FORBIDDEN') {
    return <FaultPage title={t('order.title')} fault={faultOf(error)} onRetry={() => again()} />;
  }
  if (!card || !visit) return <VisitOver />;
  return (
    <>
      <ServedHolder holder={card.holder} visit={visit} />
      <Steps card={card} visit={visit} />
    </>
  );
}

function Steps({ card, visit }: { card: Card; visit: Visit }) {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const { answers: given, add, forget } = useAnswers(card.id, visit.id);
  const asked = params.get('kind');
  const kind: OrderKind | null = orderActs(card).find((a) => a.kind === asked && isOpen(a))?.kind ?? null;
  const actOf = (one: OrderKind | null | undefined) => orderActs(card).find((act) => act.kind === one);
  const action = pricedFor(actOf(given.kind), given.reason);
  const steps = stepsOf(actOf(given.kind ?? kind));
  const answers = withUnasked(given, action, card.holder);
  const step = stepFor(params.get('step'), answers, steps);

  const go = (to: Step) => setParams({ ...(kind && { kind }), step: to });
  const answer = (more: Answers) => {
    add(more);
    const ahead = stepsOf(actOf(more.kind ?? given.kind)); // by what was answered just now
    const next = ahead[ahead.indexOf(step) + 1];
    if (next) go(next);
  };
  const all = { card, answers, onAnswer: answer };
  const back = steps[steps.indexOf(step) - 1] ?? 'reason';

  return (
    <Page
      key={step}
      title={t(`order.steps.${step}`)}
      moved={step}
      over={<Link to={`/cards/${card.id}`}>{t('order.stop')}</Link>}
    >
      <Stepper steps={steps.map((one) => t(`order.steps.${one}`))} current={steps.indexOf(step)} />
      {step === 'reason' && <ReasonStep {...all} kind={kind} />}
      {step === 'delivery' && action && <DeliveryStep {...all} action={action} />}
      {step === 'payer' && action && <PayerStep {...all} action={action} back={back} />}
      {step === 'preview' && <PreviewStep {...all} />}
      {step === 'check' && action && (
        <CheckStep
          {...all}
          action={action}
          visit={visit}
          back={back}
          onAdd={add}
          onChange={go}
          onPlaced={forget}
        />
      )}
    </Page>
  );
}
