import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Figures } from '../ui/Figures';
import type { Batch } from './BatchDetails';

/** The arithmetic of the batch: every piece is posted, spoiled, destroyed or still owed. */
export function AtPrintHouse({ batch }: { batch: Batch }) {
  const { t } = useTexts();
  const { count } = useFormat();
  const { posted, printed, spoiled, destroyed, missing } = batch;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t('batches.progress')}</h2>
      <p>{missing > 0 ? t('batches.missing', { count: missing }) : t('batches.allAccounted')}</p>
      <Figures
        figures={[
          { name: t('batches.posted', { letters: count(batch.letters) }), value: count(posted) },
          { name: t('batches.printed'), value: count(printed) },
          { name: t('batches.spoiled'), value: count(spoiled) },
          { name: t('batches.destroyed'), value: count(destroyed) },
          { name: t('batches.owed'), value: count(missing) },
        ]}
      />
    </section>
  );
}
