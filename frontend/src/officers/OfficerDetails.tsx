import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../shell/viewer';
import { Link } from '../ui/Link';
import { SummaryList } from '../ui/SummaryList';
import type { OfficerRecord } from './useOfficer';

/** Where the officer works and for whom. */
export function OfficerDetails({ record }: { record: OfficerRecord }) {
  const { t } = useTexts();
  const { day } = useFormat();
  const readsPoints = useMay('READ_POINTS');
  const { officer, point, organisation, partner, employedTo } = record;
  const rows = [
    { key: 'userName', name: t('officers.userName'), value: <code>{officer.userName}</code> },
    {
      key: 'point',
      name: t('officers.point'),
      value: readsPoints ? <Link to={`/points/${point.id}`}>{point.name}</Link> : point.name,
    },
    { key: 'organisation', name: t('officers.organisation'), value: organisation },
    ...(partner
      ? [
          {
            key: 'partner',
            name: t('officers.partner'),
            value: `${partner.name}, ${t(`officers.partnerKind.${partner.kind}`)}`,
          },
        ]
      : []),
    {
      key: 'employedTo',
      name: t('officers.employedTo'),
      value: employedTo ? day(employedTo) : t('rights.openEnded'),
    },
  ];
  return (
    <section className="panel" aria-labelledby="details">
      <h2 id="details">{t('officers.details')}</h2>
      <SummaryList compact rows={rows} />
    </section>
  );
}
