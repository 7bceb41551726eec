import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Link } from '../ui/Link';
import { type Column, Table } from '../ui/Table';
import { addressOf, type Rule, type RuleFilter } from './filter';
import { sectionName } from './names';

type Props = { section: string; rows: Rule[]; of: RuleFilter };

/** The rows of one section: each with its id, what it says, where that comes from and since when it holds. */
export function RuleSection({ section, rows, of }: Props) {
  const { t, texts } = useTexts();
  const { day, count } = useFormat();
  const name = sectionName(section, texts);
  const columns: Column<Rule>[] = [
    {
      key: 'id',
      name: t('rules.row'),
      cell: ({ id, line }) => (
        <>
          <Link to={addressOf({ ...of, section: undefined, text: id })}>
            <code>{id}</code>
          </Link>
          <div className="hint">{t('rules.line', { line })}</div>
        </>
      ),
    },
    { key: 'words', name: t('rules.words'), cell: ({ words }) => <Words words={words} /> },
    { key: 'source', name: t('rules.source'), cell: ({ source }) => <span lang="en">{source}</span> },
    { key: 'from', name: t('rules.validFrom'), cell: ({ validFrom }) => day(validFrom) },
  ];
  return (
    <section className="panel" aria-labelledby={`section-${section}`}>
      <h2 id={`section-${section}`}>
        {name} ({count(rows.length)})
      </h2>
      <Table caption={name} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </section>
  );
}

/** What a row says, spelled as in its file. */
function Words({ words }: Pick<Rule, 'words'>) {
  return (
    <ul className="plain" translate="no">
      {words.map(({ name, value }) => (
        <li key={name}>
          <code>{name}</code>: {value}
        </li>
      ))}
    </ul>
  );
}
