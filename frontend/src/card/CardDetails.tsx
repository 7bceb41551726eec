import type { CardPageQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { productName } from '../i18n/productName';
import { useFormat } from '../i18n/useFormat';
import { StatusTag } from '../ui/StatusTag';
import { SummaryList } from '../ui/SummaryList';
import { cardTones } from '../ui/tones';

export type Card = NonNullable<CardPageQuery['card']>;

/** What the card is, with the lengths that its rulebook row gives. */
export function CardDetails({ card }: { card: Card }) {
  const { t, texts } = useTexts();
  const { day } = useFormat();
  const rows = [
    {
      key: 'state',
      name: t('card.state'),
      value: <StatusTag tone={cardTones[card.state]}>{t(`words.cardState.${card.state}`)}</StatusTag>,
    },
    { key: 'product', name: t('card.product'), value: productName(card.product, texts) },
  ];
  if (card.organisation) {
    rows.push({ key: 'organisation', name: t('card.organisation'), value: <>{card.organisation}</> });
  }
  if (card.issuedOn) rows.push({ key: 'issued', name: t('card.issued'), value: <>{day(card.issuedOn)}</> });
  if (card.expiresOn) {
    const until = t('card.until', { date: day(card.expiresOn) });
    rows.push({ key: 'expires', name: t('card.expires'), value: <>{until}</> });
  }
  if (card.lengths) {
    rows.push({ key: 'lengths', name: t('card.lengths'), value: <>{t('card.lengthsText', card.lengths)}</> });
  }
  return (
    <section className="panel" aria-labelledby="details">
      <h2 id="details">{t('card.details')}</h2>
      <SummaryList compact rows={rows} />
    </section>
  );
}
