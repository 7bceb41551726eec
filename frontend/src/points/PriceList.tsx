import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Price } from '../order/Price';
import { PriceWhy } from '../order/PriceWhy';
import { Link } from '../ui/Link';
import { Table } from '../ui/Table';
import type { PointRecord } from './PointDetails';

type Line = PointRecord['prices'][number];

/** What the point asks for each kind of order, and what was set for it. */
export function PriceList({ record }: { record: PointRecord }) {
  const { t } = useTexts();
  const { point, prices, maySetPrices } = record;
  const columns = [
    { key: 'kind', name: t('prices.kind'), cell: (line: Line) => t(`words.orderKind.${line.kind}`) },
    { key: 'price', name: t('prices.today'), cell: (line: Line) => <Price price={line.price} /> },
    {
      key: 'why',
      name: t('prices.basis'),
      cell: (line: Line) => (
        <>
          <PriceWhy from={line.from} />
          <PricesSet line={line} />
        </>
      ),
    },
  ];
  const set = {
    key: 'set',
    name: t('prices.set'),
    cell: (line: Line) => (
      <Link
        to={`/points/${point.id}/prices/${line.kind}`}
        hiddenText={t('prices.setFor', { kind: t(`words.orderKind.${line.kind}`) })}
      >
        {t('prices.set')}
      </Link>
    ),
  };
  return (
    <section className="panel" aria-labelledby="prices">
      <h2 id="prices">{t('prices.title')}</h2>
      <p className="hint">{t('prices.note')}</p>
      <Table
        caption={t('prices.title')}
        columns={maySetPrices ? [...columns, set] : columns}
        rows={prices}
        rowKey={(line) => line.kind}
      />
    </section>
  );
}

function PricesSet({ line }: { line: Line }) {
  const { t } = useTexts();
  const { day, money } = useFormat();
  if (line.set.length === 0) return null;
  const amount = (price: { cents: number; currency: string }) => money(price.cents, price.currency);
  return (
    <details>
      <summary>{t('prices.history')}</summary>
      <ul className="bullets">
        {line.set.map(({ id, price, validFrom, setBy }) => (
          <li key={id}>
            {t('prices.historyRow', {
              date: day(validFrom),
              price: price ? amount(price) : t('prices.general', { price: amount(line.general) }),
              name: setBy.name,
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
