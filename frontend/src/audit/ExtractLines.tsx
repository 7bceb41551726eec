import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { type Column, Table } from '../ui/Table';
import type { Extract } from './ExtractPage';
import { OutcomeTag } from './OutcomeTag';

type Line = Extract['lines'][number];
type Row = Line & { place: number };

/** Every look at the person's data, newest first; an officer's name only for an authority. */
export function ExtractLines({ extract }: { extract: Extract }) {
  const { t } = useTexts();
  const { count } = useFormat();
  const columns = useColumns(extract.audience === 'AUTHORITY');
  const { lines, more } = extract;
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{t('extract.lines')}</h2>
      {more && <p>{t('extract.more', { size: count(lines.length) })}</p>}
      {lines.length === 0 ? (
        <p>{t('extract.none')}</p>
      ) : (
        <Table
          caption={t('extract.lines')}
          columns={columns}
          rows={lines.map((line, place) => ({ ...line, place }))}
          rowKey={({ place }) => String(place)}
        />
      )}
    </section>
  );
}

function useColumns(named: boolean): Column<Row>[] {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  return [
    { key: 'at', name: t('audit.when'), cell: ({ at }) => dayAndTime(at) },
    { key: 'what', name: t('extract.what'), cell: ({ act }) => capital(t(`auditWords.act.${act}`)) },
    {
      key: 'why',
      name: t('audit.why'),
      cell: ({ purpose }) => (purpose ? t(`auditWords.purpose.${purpose}`) : t('extract.byAct')),
    },
    {
      key: 'who',
      name: t(named ? 'extract.who' : 'extract.organisation'),
      cell: ({ officer, point, organisation }) =>
        (named && [officer?.name, point?.name].filter(Boolean).join(', ')) ||
        organisation ||
        t('extract.house'),
    },
    { key: 'outcome', name: t('audit.outcome'), cell: ({ outcome }) => <OutcomeTag outcome={outcome} /> },
  ];
}

/** A predicate that stands alone begins as a sentence does. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
