import { useTexts } from '../i18n';
import { SummaryList } from '../ui/SummaryList';
import type { Case } from './acts';

/** Whom support helps, and who is told of it. */
export function Who({ of: { record, responsible } }: { of: Case }) {
  const { t } = useTexts();
  const names = responsible.map(({ name }) => name).join(', ');
  const rows = [
    { key: 'userName', name: t('officers.userName'), value: <code>{record.officer.userName}</code> },
    { key: 'point', name: t('officers.point'), value: record.point.name },
    { key: 'organisation', name: t('officers.organisation'), value: record.organisation },
    { key: 'responsible', name: t('support.responsible'), value: names || t('points.nobody') },
  ];
  return (
    <section className="panel" aria-labelledby="who">
      <h2 id="who">{t('support.who')}</h2>
      <SummaryList compact rows={rows} />
      <p className="after-tag hint">{names ? t('support.told', { names }) : t('support.toldNobody')}</p>
    </section>
  );
}
