import { useTexts } from '../i18n';
import { LinkButton } from '../ui/LinkButton';
import { type Column, Table } from '../ui/Table';
import type { Fault } from './proposal';

const most = 20; // as many as the server names of one file

type Props = {
  faults: Fault[] /** Brings a line of the file into sight. */;
  onLine?: (line: number) => void;
};

/** What is wrong in a file, by line and row; the checker speaks English alone. */
export function Faults({ faults, onLine }: Props) {
  const { t } = useTexts();
  if (faults.length === 0) return null;
  const columns: Column<Fault>[] = [
    {
      key: 'line',
      name: t('rules.faults.line'),
      cell: ({ line }) => {
        if (!line) return t('rules.faults.whole');
        if (!onLine) return line;
        return <LinkButton onClick={() => onLine(line)}>{t('rules.faults.show', { line })}</LinkButton>;
      },
    },
    { key: 'row', name: t('rules.faults.row'), cell: ({ row }) => row && <code>{row}</code> },
    { key: 'fault', name: t('rules.faults.fault'), cell: ({ message }) => <span lang="en">{message}</span> },
  ];
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">{t('rules.faults.title')}</h2>
      <Table
        caption={t('rules.faults.title')}
        columns={columns}
        rows={faults}
        rowKey={({ line, row, message }) => `${line} ${row} ${message}`}
      />
      {faults.length >= most && <p>{t('rules.faults.first', { count: most })}</p>}
    </section>
  );
}
