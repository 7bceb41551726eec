import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { SummaryList } from '../ui/SummaryList';
import type { WholeEntry } from './EntryPage';

/** Where the entry stands in the signed log, and how anybody can prove it. */
export function EntryPlace({ entry }: { entry: WholeEntry }) {
  const { t } = useTexts();
  const { count } = useFormat();
  return (
    <section className="panel" aria-labelledby="place">
      <h2 id="place">{t('audit.entry.inLog')}</h2>
      <SummaryList
        compact
        rows={[
          {
            key: 'index',
            name: t('audit.entry.index'),
            value: entry.index == null ? t('audit.entry.waits') : count(entry.index),
          },
          {
            key: 'checkpoint',
            name: t('audit.entry.checkpoint'),
            value: entry.checkpointSize == null ? t('audit.entry.noCheckpoint') : count(entry.checkpointSize),
          },
          { key: 'id', name: t('audit.entry.id'), value: <code>{entry.id}</code> },
        ]}
      />
      <p className="hint">
        {t('audit.entry.prove')} <code>sinetti audit prove {entry.id}</code>
      </p>
    </section>
  );
}
