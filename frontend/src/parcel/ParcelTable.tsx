import { useNameOf } from '../card/Masked';
import { CheckField } from '../forms/CheckField';
import { useTexts } from '../i18n';
import { productName } from '../i18n/productName';
import { useFormat } from '../i18n/useFormat';
import { StatusTag } from '../ui/StatusTag';
import { type Column, Table } from '../ui/Table';
import type { Expected } from './ParcelForm';

type Props = {
  orders: Expected[];
  ticked: readonly string[];
  today: string;
  onTick: (ticked: string[]) => void;
};

/** A card's number, and whether it was suspended on its way and is to be put aside. */
function CardNumber({ card }: { card: Expected['newCard'] }) {
  const { t } = useTexts();
  return (
    <>
      {card?.number ?? '–'}
      {card?.state === 'SUSPENDED' && (
        <>
          {' '}
          <StatusTag tone="warning">{t('words.cardState.SUSPENDED')}</StatusTag>
        </>
      )}
    </>
  );
}

/** The cards on their way, the oldest order first. A protected person's has no box for who lacks the right. */
export function ParcelTable({ orders, ticked, today, onTick }: Props) {
  const { t, texts } = useTexts();
  const { day } = useFormat();
  const nameOf = useNameOf();
  const toggle = (id: string, on: boolean) =>
    onTick([...ticked.filter((one) => one !== id), ...(on ? [id] : [])]);
  const columns: Column<Expected>[] = [
    {
      key: 'came',
      name: t('parcel.column.came'),
      cell: ({ number, newCard }) =>
        newCard ? (
          <CheckField
            label={number}
            checked={ticked.includes(newCard.id)}
            onChange={(event) => toggle(newCard.id, event.target.checked)}
          />
        ) : (
          <>
            {number} <span className="hint">{t('parcel.hidden')}</span>
          </>
        ),
    },
    {
      key: 'product',
      name: t('parcel.column.product'),
      cell: ({ card }) => productName(card.product, texts),
    },
    { key: 'card', name: t('parcel.column.card'), cell: ({ newCard }) => <CardNumber card={newCard} /> },
    { key: 'holder', name: t('orders.holder'), cell: ({ holder }) => nameOf(holder) },
    { key: 'sent', name: t('parcel.column.sent'), cell: (order) => day(order.stateChangedAt) },
    {
      key: 'promised',
      name: t('orders.promised'),
      cell: ({ promisedOn }) =>
        promisedOn < today ? (
          <StatusTag tone="error">
            {day(promisedOn)} – {t('orders.late').toLowerCase()}
          </StatusTag>
        ) : (
          day(promisedOn)
        ),
    },
  ];
  return <Table caption={t('parcel.caption')} columns={columns} rows={orders} rowKey={(order) => order.id} />;
}
