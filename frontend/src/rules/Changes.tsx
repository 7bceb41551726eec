import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { type Column, Table } from '../ui/Table';
import { addressOf } from './filter';
import type { WholeProposal } from './useProposal';

type Change = WholeProposal['changes'][number];

/** What a proposed file changes, row by row, spelled as in the files. */
export function Changes({ proposal: { country, changes } }: { proposal: WholeProposal }) {
  const { t } = useTexts();
  const columns = useColumns(country);
  return (
    <section className="panel" aria-labelledby="changes">
      <h2 id="changes">{t('rules.changes.title')}</h2>
      <p>{t(changes.length > 0 ? 'rules.changes.lead' : 'rules.changes.none')}</p>
      {changes.length > 0 && (
        <Table
          caption={t('rules.changes.title')}
          columns={columns}
          rows={changes}
          rowKey={({ row, field }) => `${row} ${field}`}
        />
      )}
    </section>
  );
}

function useColumns(country: string): Column<Change>[] {
  const { t } = useTexts();
  return [
    {
      key: 'row',
      name: t('rules.changes.row'),
      cell: ({ row, was }) => {
        if (!row) return t('rules.changes.file');
        const id = <code>{row}</code>;
        // A new row is in no rulebook yet.
        return was ? <Link to={addressOf({ country, text: row })}>{id}</Link> : id;
      },
    },
    {
      key: 'field',
      name: t('rules.changes.field'),
      cell: ({ field }) => (field ? <code>{field}</code> : t('rules.changes.wholeRow')),
    },
    {
      key: 'was',
      name: t('rules.changes.was'),
      cell: ({ was }) => (was ? <Said text={was} /> : t('rules.changes.added')),
    },
    {
      key: 'is',
      name: t('rules.changes.is'),
      cell: ({ is }) => (is ? <Said text={is} /> : t('rules.changes.gone')),
    },
  ];
}

function Said({ text }: { text: string }) {
  return (
    <span className="written" translate="no">
      {text}
    </span>
  );
}
