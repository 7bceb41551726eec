import { MaskedWhy, useNameOf } from '../card/Masked';
import { useTexts } from '../i18n';
import { productName } from '../i18n/productName';
import { useFormat } from '../i18n/useFormat';
import { addressOf } from '../rules/filter';
import { useMay } from '../shell/viewer';
import { Link } from '../ui/Link';
import { SummaryList } from '../ui/SummaryList';
import type { Order } from './course';
import { Price } from './Price';
import { PriceWhy } from './PriceWhy';

/** What was ordered, for whom, by whom and by which rules. */
export function OrderDetails({ order }: { order: Order }) {
  const { t, texts } = useTexts();
  const { dayAndTime } = useFormat();
  const nameOf = useNameOf();
  const { holder, card, newCard } = order;
  const letter = [
    t(`words.delivery.${order.delivery}`),
    t(`words.language.${order.language}`),
    t(`words.format.${order.format}`),
  ].join(' · ');
  // A new card itself always goes to the point.
  const letterName = t(order.kind === 'NEW_CARD' ? 'order.checkLetter' : 'order.checkDelivery');
  const payer = [t(`words.payer.${order.payer}`), order.payerReference].filter(Boolean).join(', ');
  const free = order.price.cents === 0 && !order.payerReference; // nobody pays, and nobody waived it
  const rows = [
    { key: 'what', name: t('track.what'), value: t(`words.orderKind.${order.kind}`) },
    { key: 'reason', name: t('order.checkReason'), value: t(`words.reason.${order.reason}`) },
    { key: 'holder', name: t('order.checkHolder'), value: nameOf(holder) },
    { key: 'card', name: t('order.checkCard'), value: `${productName(card.product, texts)} ${card.number}` },
    order.codesWithCard
      ? { key: 'codes', name: t('order.checkCodes'), value: t('order.codesWithCard') }
      : { key: 'delivery', name: letterName, value: letter },
    ...(free ? [] : [{ key: 'payer', name: t('order.checkPayer'), value: payer }]),
    {
      key: 'price',
      name: t('order.checkPrice'),
      value: (
        <>
          <Price price={order.price} /> <PriceWhy from={order.priceFrom} />
        </>
      ),
    },
    { key: 'placed', name: t('order.done.placed'), value: dayAndTime(order.createdAt) },
    { key: 'officer', name: t('order.done.officer'), value: order.officer.name },
    { key: 'point', name: t('order.done.point'), value: order.point.name },
    { key: 'rules', name: t('track.rulebook'), value: <Rules version={order.rulebookVersion} /> },
  ];
  if (newCard) {
    const words = `${newCard.number || t('card.noNumber')} – ${t(`words.cardState.${newCard.state}`)}`;
    rows.splice(4, 0, { key: 'newCard', name: t('track.newCard'), value: words });
  }
  return (
    <section className="panel" aria-labelledby="details">
      <h2 id="details">{t('track.details')}</h2>
      {holder.masked && <MaskedWhy />}
      <SummaryList compact rows={rows} />
    </section>
  );
}

/** The version that the order was decided by, for who may read the rules. */
function Rules({ version }: { version: string }) {
  const reads = useMay('READ_RULES');
  const name = <code>{version}</code>;
  return reads ? <Link to={addressOf({ version })}>{name}</Link> : name;
}
