import { Button } from 'suomifi-ui-components';
import { useMutation } from 'urql';
import { faultOf } from '../api/fault';
import { useIdempotencyKey } from '../api/idempotency';
import type { BatchWorkQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { batches as fi } from '../i18n/fi/batches';
import { FaultNotice } from '../ui/FaultNotice';
import { RefusalSummary } from '../ui/Refusals';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';
import { ApproveReprintDocument } from './queries';

type Request = BatchWorkQuery['reprintRequests'][number];
type Props = { requests: readonly Request[]; onApproved: () => void };

/** New pieces for spoiled ones: each needs two who did not ask for it. */
export function Reprints({ requests, onApproved }: Props) {
  const { t } = useTexts();
  const reason = useSpoilReason();
  const keyFor = useIdempotencyKey();
  const [{ data, error, fetching }, approve] = useMutation(ApproveReprintDocument);

  const sign = async (requestId: string) => {
    const answer = await approve({ input: { requestId, idempotencyKey: keyFor(requestId) } });
    if (answer.data?.approveReprint.request) onApproved();
  };

  return (
    <section className="panel" aria-labelledby="reprints">
      <h2 id="reprints">{t('batches.reprints')}</h2>
      <RefusalSummary title={t('batches.approveRefused')} refusals={data?.approveReprint.refusals ?? []} />
      {error && <FaultNotice fault={faultOf(error)} />}
      <TaskList
        tasks={requests.map((request) => ({
          id: request.id,
          name: t('batches.reprintLetter', { number: request.letterNumber }),
          hint: `${t('batches.reprintWhy', { reason: reason(request.reason), approvals: request.approvals })} ${request.batchNumber}`,
          status: request.newLetterNumber ? (
            <StatusTag tone="done">{t('batches.reprintMade', { number: request.newLetterNumber })}</StatusTag>
          ) : (
            request.approvableByMe && (
              <Button variant="secondary" aria-disabled={fetching} onClick={() => void sign(request.id)}>
                {t('batches.approve')}
                <span className="visually-hidden"> {request.letterNumber}</span>
              </Button>
            )
          ),
        }))}
      />
    </section>
  );
}

/** The print house's reason in words; one that these texts do not know is shown as it came. */
function useSpoilReason() {
  const { texts } = useTexts();
  return (reason: string) =>
    reason in fi.reasons ? texts.batches.reasons[reason as keyof typeof fi.reasons] : reason;
}
