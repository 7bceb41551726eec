import type { ReactNode } from 'react';
import type { PageAct } from '../card/actAddress';
import type { Card } from '../card/CardDetails';
import { useTexts } from '../i18n';
import { productName } from '../i18n/productName';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { StatusTag } from '../ui/StatusTag';
import { SummaryList } from '../ui/SummaryList';
import { cardTones } from '../ui/tones';

type Props = { card: Card; act: PageAct; title?: string; moved?: string; children: ReactNode };

/** The page of an act: what to see to first, and which card it is, to compare with the one in hand. */
export function ActPage({ card, act, title, moved, children }: Props) {
  const { t, texts } = useTexts();
  const state = <StatusTag tone={cardTones[card.state]}>{t(`words.cardState.${card.state}`)}</StatusTag>;
  return (
    <Page
      title={title ?? t(`words.cardAct.${act}`)}
      over={<Link to={`/cards/${card.id}`}>{t('cardacts.back')}</Link>}
      lead={t(`cardacts.acts.${act}.what`)}
      moved={moved}
    >
      <div className="stack">
        <section className="panel" aria-label={t('cardacts.card')}>
          <SummaryList
            compact
            rows={[
              { key: 'number', name: t('card.number'), value: <strong>{card.number}</strong> },
              { key: 'product', name: t('card.product'), value: productName(card.product, texts) },
              { key: 'state', name: t('card.state'), value: state },
            ]}
          />
        </section>
        {children}
      </div>
    </Page>
  );
}
