import { Button } from 'suomifi-ui-components';
import { useMutation } from 'urql';
import { faultOf } from '../api/fault';
import { useIdempotencyKey } from '../api/idempotency';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { InterruptionCard } from '../ui/InterruptionCard';
import { RefusalSummary } from '../ui/Refusals';
import type { Batch } from './BatchDetails';
import { ReleaseBatchDocument } from './queries';

/** A held batch: why it waits, how many have released it, and the viewer's own yes. */
export function Held({ batch, onReleased }: { batch: Batch; onReleased: () => void }) {
  const { t } = useTexts();
  const keyFor = useIdempotencyKey();
  const [{ data, error, fetching }, release] = useMutation(ReleaseBatchDocument);
  const reasons = batch.holdReasons.map((reason) => t(`words.holdReason.${reason}`)).join(', ');

  const sign = async () => {
    const batchId = batch.id;
    const answer = await release({ input: { batchId, idempotencyKey: keyFor(batchId) } });
    if (answer.data?.releaseBatch.batch) onReleased();
  };

  return (
    <InterruptionCard
      title={t('batches.held.title')}
      actions={
        batch.releasableByMe && (
          <Button onClick={() => void sign()} aria-disabled={fetching}>
            {t('batches.held.release')}
          </Button>
        )
      }
    >
      <p>
        {t('batches.held.because', { reasons })} {t('batches.held.count', { releases: batch.releases })}
      </p>
      <p>{t(batch.releasableByMe ? 'batches.held.mine' : 'batches.held.notMine')}</p>
      <RefusalSummary title={t('batches.held.refused')} refusals={data?.releaseBatch.refusals ?? []} />
      {error && <FaultNotice fault={faultOf(error)} />}
    </InterruptionCard>
  );
}
