import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { ActDone } from '../cardacts/done';
import { CardComplaints } from '../complaints/CardComplaints';
import { Contact } from '../contact/Contact';
import { useTexts } from '../i18n';
import { productName } from '../i18n/productName';
import { FaultPage } from '../ui/FaultPage';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { Actions } from './Actions';
import { CardDetails } from './CardDetails';
import { CardLetters, CardOrders } from './CardHistory';
import { Care } from './Care';
import { Identity } from './Identity';
import { MaskedPage } from './Masked';
import { CardDocument } from './queries';
import { Register } from './Register';
import { ServedHolder } from './ServedHolder';
import { VisitOver } from './VisitOver';
import { isVerified, visitFor } from './visit';

/** One card: what it is, what can be done with it and why not, and its history. */
export function CardPage() {
  const { t, texts } = useTexts();
  const { cardId = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: CardDocument, variables: { id: cardId } });

  const card = data?.card;
  const visit = card && visitFor(data.viewer.visit, card.holder.id);
  if (!card && fetching) return <Waiting />;
  if (error && faultOf(error).kind !== 'FORBIDDEN') {
    return <FaultPage title={t('order.checkCard')} fault={faultOf(error)} onRetry={() => again()} />;
  }
  if (card?.holder.masked) return <MaskedPage />;
  if (!card || !visit) return <VisitOver />;
  const title = card.number ? t('card.title', { number: card.number }) : t('card.titleNoNumber');
  return (
    <>
      <ServedHolder holder={card.holder} visit={visit} />
      <Page
        title={title}
        over={
          <>
            <Link to={`/holders/${card.holder.id}`}>{t('card.cards')}</Link> /{' '}
            {productName(card.product, texts)}
          </>
        }
      >
        <ActDone card={card} />
        <Care card={card} />
        <div className="cols">
          <div className="stack">
            <Actions card={card} visit={visit} />
            <CardOrders orders={card.orders} />
          </div>
          <div className="stack">
            <Identity holderId={card.holder.id} visit={visit} cardId={card.id} />
            <CardDetails card={card} />
            <CardComplaints complaints={card.complaints} />
            <CardLetters letters={card.letters} />
            <Register holder={card.holder} />
            <Contact holderId={card.holder.id} visitId={visit.id} verified={isVerified(visit)} />
          </div>
        </div>
      </Page>
    </>
  );
}
