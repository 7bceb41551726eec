import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { PageAct } from '../card/actAddress';
import type { Card } from '../card/CardDetails';
import { isOpen, onlyIdentityMissing } from '../card/identityRefusals';
import { MaskedPage } from '../card/Masked';
import { CardDocument } from '../card/queries';
import { ServedHolder } from '../card/ServedHolder';
import { VisitOver } from '../card/VisitOver';
import { type Visit, visitFor } from '../card/visit';
import { Complain } from '../complaints/Complain';
import { useTexts } from '../i18n';
import { FaultPage } from '../ui/FaultPage';
import { Waiting } from '../ui/Waiting';
import { ActPage } from './ActPage';
import { HandOver } from './HandOver';
import { NotNow, VerifyFirst } from './NotNow';
import { PutOff } from './PutOff';
import { SimpleAct } from './SimpleAct';

/** One act on the card itself, where the rules and the visit let it be done. */
export function CardActPage({ act }: { act: PageAct }) {
  const { t } = useTexts();
  const { cardId = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: CardDocument, variables: { id: cardId } });

  const card = data?.card;
  const visit = card && visitFor(data.viewer.visit, card.holder.id);
  if (!card && fetching) return <Waiting />;
  if (error && faultOf(error).kind !== 'FORBIDDEN') {
    return <FaultPage title={t(`words.cardAct.${act}`)} fault={faultOf(error)} onRetry={() => again()} />;
  }
  if (card?.holder.masked) return <MaskedPage />;
  if (!card || !visit) return <VisitOver />;
  return (
    <>
      <ServedHolder holder={card.holder} visit={visit} />
      <OpenAct act={act} card={card} visit={visit} now={data.viewer.now} />
    </>
  );
}

type Props = { act: PageAct; card: Card; visit: Visit; now: string };

/** The act's form; before it the way to a verification that is missing, or why nothing can be done. */
function OpenAct({ act, card, visit, now }: Props) {
  const action = card.actions.find((one) => one.act === act);
  if (!action || !isOpen(action)) {
    return (
      <ActPage card={card} act={act}>
        <NotNow card={card} refusals={action?.refusals ?? []} />
      </ActPage>
    );
  }
  if (onlyIdentityMissing(action)) {
    return (
      <ActPage card={card} act={act}>
        <VerifyFirst card={card} act={act} />
      </ActPage>
    );
  }
  if (act === 'SUSPEND' || act === 'REVOKE') return <PutOff act={act} card={card} visit={visit} now={now} />;
  return (
    <ActPage card={card} act={act}>
      {act === 'HAND_OVER' && <HandOver card={card} visitId={visit.id} />}
      {act === 'COMPLAIN' && <Complain card={card} faults={action.faults} visitId={visit.id} />}
      {act !== 'HAND_OVER' && act !== 'COMPLAIN' && <SimpleAct act={act} card={card} visitId={visit.id} />}
    </ActPage>
  );
}
