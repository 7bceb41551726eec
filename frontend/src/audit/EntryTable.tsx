import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Link } from '../ui/Link';
import { Table } from '../ui/Table';
import { OutcomeTag } from './OutcomeTag';
import { type Entry, useSentence } from './useSentence';

type Props = { caption: string; entries: readonly Entry[] };

/** Entries of the log, a sentence a row; what else is known of each stands behind it. */
export function EntryTable({ caption, entries }: Props) {
  const { t } = useTexts();
  const { day, clockWithSeconds } = useFormat();
  const sentence = useSentence();
  return (
    <Table
      caption={caption}
      rows={[...entries]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          name: t('audit.what'),
          cell: (entry) => (
            <>
              <Link to={`/audit/entries/${entry.id}`}>{sentence(entry)}</Link>
              <More entry={entry} />
            </>
          ),
        },
        { key: 'when', name: t('audit.when'), cell: ({ at }) => `${day(at)} ${clockWithSeconds(at)}` },
        {
          key: 'why',
          name: t('audit.why'),
          cell: ({ purpose }) => (purpose ? t(`auditWords.purpose.${purpose}`) : t('audit.noPurpose')),
        },
        { key: 'outcome', name: t('audit.outcome'), cell: ({ outcome }) => <OutcomeTag outcome={outcome} /> },
      ]}
    />
  );
}

/** Behind the sentence: why it was refused, how many people it concerns, its place in the log. */
function More({ entry }: { entry: Entry }) {
  const { t } = useTexts();
  const { count } = useFormat();
  return (
    <details>
      <summary>{t('audit.more')}</summary>
      {entry.refusals.map((code) => (
        <p key={code}>{t(`refusals.${code}`)}</p>
      ))}
      {entry.holders.length > 0 && <p>{t('audit.people', { count: entry.holders.length })}</p>}
      <p>
        {entry.index == null ? t('audit.entry.waits') : `${t('audit.entry.index')}: ${count(entry.index)}`}
      </p>
    </details>
  );
}
