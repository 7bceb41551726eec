import { useParams, useSearchParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { Card } from '../card/CardDetails';
import { CardDocument } from '../card/queries';
import { ServedHolder } from '../card/ServedHolder';
import { VisitOver } from '../card/VisitOver';
import { type Visit, visitFor } from '../card/visit';
import type { Symptom } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { FaultPage } from '../ui/FaultPage';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { RefusalSummary } from '../ui/Refusals';
import { Waiting } from '../ui/Waiting';
import { OneStep } from './OneStep';
import { AdviseDocument } from './queries';
import { SymptomList } from './SymptomList';
import { symptomIn } from './symptoms';

/** What is wrong with the card, and what to do about it: the answer before the order. */
export function AdvicePage() {
  const { t } = useTexts();
  const { cardId = '' } = useParams();
  const [params] = useSearchParams();
  const symptom = symptomIn(params.get('symptom'));
  const [{ data, error, fetching }, again] = useQuery({ query: CardDocument, variables: { id: cardId } });
  const card = data?.card;
  const visit = card && visitFor(data.viewer.visit, card.holder.id);
  if (!card && fetching) return <Waiting />;
  if (error && faultOf(error).kind !== 'FORBIDDEN') {
    return <FaultPage title={t('advice.title')} fault={faultOf(error)} onRetry={() => again()} />;
  }
  if (!card || !visit) return <VisitOver />;
  return (
    <>
      <ServedHolder holder={card.holder} visit={visit} />
      <Page
        key={symptom ?? ''}
        title={symptom ? t(`advice.symptoms.${symptom}`) : t('advice.title')}
        moved={symptom ?? 'ask'}
        over={
          symptom ? (
            <Link to={`/cards/${card.id}/advice`}>{t('advice.other')}</Link>
          ) : (
            <Link to={`/cards/${card.id}`}>{t('order.stop')}</Link>
          )
        }
      >
        {symptom ? <Answer card={card} visit={visit} symptom={symptom} /> : <SymptomList />}
      </Page>
    </>
  );
}

function Answer({ card, visit, symptom }: { card: Card; visit: Visit; symptom: Symptom }) {
  const { t } = useTexts();
  // What an act needs changes with the visit: an old answer is not told again.
  const [{ data, error }] = useQuery({
    query: AdviseDocument,
    variables: { cardId: card.id, symptom },
    requestPolicy: 'network-only',
  });
  if (error) return <FaultNotice fault={faultOf(error)} />;
  if (!data) return <Waiting />;
  const { steps, refusals, orderNeeded } = data.advise;
  if (refusals.length > 0) return <RefusalSummary title={t('advice.none')} refusals={refusals} />;
  return (
    <section className="panel slip" aria-labelledby="steps">
      <h2 id="steps">{t('advice.steps')}</h2>
      <p>{t(orderNeeded ? 'advice.orderNeeded' : 'advice.noOrder')}</p>
      <ol className="acts">
        {steps.map((step) => (
          <li key={`${step.code}${step.when ?? ''}`}>
            <OneStep step={step} card={card} visitId={visit.id} />
          </li>
        ))}
      </ol>
      <div className="buttons screen-only">
        <Button variant="secondary" onClick={() => window.print()}>
          {t('advice.print')}
        </Button>
      </div>
    </section>
  );
}
