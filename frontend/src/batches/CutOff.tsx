import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { useMutation } from 'urql';
import { faultOf } from '../api/fault';
import { useIdempotencyKey } from '../api/idempotency';
import { ChoiceField } from '../forms/ChoiceField';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { InterruptionCard } from '../ui/InterruptionCard';
import { RefusalSummary } from '../ui/Refusals';
import { CutOffBatchDocument } from './queries';

/** Cuts a print house's batch off now, after asking which and telling what follows. */
export function CutOff({ printHouses }: { printHouses: { id: string; name: string }[] }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const [asking, setAsking] = useState<number>();
  const [{ data, error, fetching }, cutOff] = useMutation(CutOffBatchDocument);
  const form = useForm({
    defaultValues: { printHouseId: printHouses.length === 1 ? (printHouses[0]?.id ?? '') : '' },
  });

  const submit = form.handleSubmit(async ({ printHouseId }) => {
    if (!printHouseId) return form.setError('printHouseId', { message: t('batches.cutOffWhich') });
    const idempotencyKey = keyFor({ printHouseId, asking });
    const answer = await cutOff({ input: { printHouseId, idempotencyKey } });
    const batch = answer.data?.cutOffBatch.batch;
    if (batch) navigate(`/batches/${batch.id}`);
  });

  if (asking === undefined) {
    return <Button onClick={() => setAsking(Date.now())}>{t('batches.cutOffNow')}</Button>;
  }
  return (
    <form onSubmit={submit} noValidate>
      <InterruptionCard
        title={t('batches.cutOffNow')}
        actions={
          <>
            <Button type="submit" aria-disabled={fetching}>
              {t('batches.cutOffNow')}
            </Button>
            <Button variant="secondary" onClick={() => setAsking(undefined)}>
              {t('batches.cancel')}
            </Button>
          </>
        }
      >
        <p>{t('batches.cutOffText')}</p>
        <RefusalSummary title={t('batches.cutOffRefused')} refusals={data?.cutOffBatch.refusals ?? []} />
        {error && <FaultNotice fault={faultOf(error)} />}
        <ChoiceField
          control={form.control}
          name="printHouseId"
          label={t('batches.cutOffWhich')}
          choices={printHouses.map(({ id, name }) => ({ value: id, name }))}
        />
      </InterruptionCard>
    </form>
  );
}
