import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { productName } from '../i18n/productName';
import { useFormat } from '../i18n/useFormat';
import { FaultPage } from '../ui/FaultPage';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';
import { cardTones } from '../ui/tones';
import { Waiting } from '../ui/Waiting';
import { Identity } from './Identity';
import { MaskedPage } from './Masked';
import { HolderDocument } from './queries';
import { Register } from './Register';
import { ServedHolder } from './ServedHolder';
import { VisitOver } from './VisitOver';
import { visitFor } from './visit';

/** The person being served and the person's cards. */
export function HolderPage() {
  const { t, texts } = useTexts();
  const { day } = useFormat();
  const { holderId = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: HolderDocument, variables: { id: holderId } });

  const holder = data?.holder;
  const visit = holder && visitFor(data.viewer.visit, holder.id);
  if (!holder && fetching) return <Waiting />;
  if (error && faultOf(error).kind !== 'FORBIDDEN') {
    return <FaultPage title={t('card.holderTitle')} fault={faultOf(error)} onRetry={() => again()} />;
  }
  if (holder?.masked) return <MaskedPage />;
  if (!holder || !visit) return <VisitOver />;
  return (
    <>
      <ServedHolder holder={holder} visit={visit} />
      <Page title={t('card.holderTitle')}>
        <div className="cols">
          <section className="panel" aria-labelledby="cards">
            <h2 id="cards">{t('card.cards')}</h2>
            {holder.cards.length === 0 && <p className="hint">{t('card.noCards')}</p>}
            <TaskList
              tasks={holder.cards.map((card) => ({
                id: card.id,
                name: (
                  <Link to={`/cards/${card.id}`}>
                    {productName(card.product, texts)} {card.number || `(${t('card.noNumber')})`}
                  </Link>
                ),
                hint: [
                  card.organisation,
                  card.expiresOn && `${t('card.expires')} ${t('card.until', { date: day(card.expiresOn) })}`,
                ]
                  .filter(Boolean)
                  .join(' · '),
                status: (
                  <StatusTag tone={cardTones[card.state]}>{t(`words.cardState.${card.state}`)}</StatusTag>
                ),
              }))}
            />
          </section>
          <div className="stack">
            <Identity holderId={holder.id} visit={visit} />
            <Register holder={holder} />
          </div>
        </div>
      </Page>
    </>
  );
}
