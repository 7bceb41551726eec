import type { BatchPageQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { SummaryList } from '../ui/SummaryList';

export type Batch = NonNullable<BatchPageQuery['batch']>;

/** Where the batch goes and under which key. */
export function BatchDetails({ batch }: { batch: Batch }) {
  const { t } = useTexts();
  const { dayAndTime, count } = useFormat();
  return (
    <section className="panel" aria-labelledby="details">
      <h2 id="details">{t('batches.details')}</h2>
      <SummaryList
        compact
        rows={[
          { key: 'house', name: t('batches.printHouse'), value: batch.printHouse.name },
          { key: 'cutOff', name: t('batches.cutOff'), value: dayAndTime(batch.cutOffAt) },
          ...(batch.sealedAt
            ? [{ key: 'sealed', name: t('batches.sealed'), value: dayAndTime(batch.sealedAt) }]
            : []),
          { key: 'letters', name: t('batches.letters'), value: count(batch.letters) },
          { key: 'parts', name: t('batches.parts'), value: count(batch.parts) },
          { key: 'profile', name: t('batches.profile'), value: <code>{batch.stockProfile}</code> },
          {
            key: 'key',
            name: t('batches.key'),
            value: <code>{grouped(batch.printHouse.keyFingerprint)}</code>,
          },
        ]}
      />
    </section>
  );
}

/** A fingerprint in groups of four, as people compare it with paper. */
function grouped(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/.{1,4}/g) ?? []).join(' ');
}
