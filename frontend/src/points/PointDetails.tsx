import type { PointPageQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Link } from '../ui/Link';
import { SummaryList } from '../ui/SummaryList';

export type PointRecord = NonNullable<PointPageQuery['point']>;

/** Contract, address and who leads the point. */
export function PointDetails({ record, linked }: { record: PointRecord; linked: boolean }) {
  const { t } = useTexts();
  const { day, count } = useFormat();
  const { point, contractFrom, contractTo, responsible, standing } = record;
  const to = contractTo ? day(contractTo) : t('rights.openEnded');
  const rows = [
    { key: 'code', name: t('points.code'), value: <code>{point.code}</code> },
    { key: 'organisation', name: t('points.organisation'), value: point.organisation },
    {
      key: 'contract',
      name: t('points.contract'),
      value: t('rights.fromTo', { from: day(contractFrom), to }),
    },
    { key: 'registrars', name: t('points.registrars'), value: count(standing.trainedRegistrars) },
    {
      key: 'responsible',
      name: t('points.responsible'),
      value:
        responsible.length === 0
          ? t('points.nobody')
          : responsible.map(({ id, name }) => (
              <div key={id}>{linked ? <Link to={`/officers/${id}`}>{name}</Link> : name}</div>
            )),
    },
    {
      key: 'address',
      name: t('points.address'),
      value: (
        <address>
          {point.addressRows.map((row) => (
            <div key={row}>{row}</div>
          ))}
        </address>
      ),
    },
  ];
  return (
    <section className="panel" aria-labelledby="details">
      <h2 id="details">{t('points.howStands')}</h2>
      <SummaryList compact rows={rows} />
    </section>
  );
}
