import type { TodayQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Link } from '../ui/Link';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';

/** Batches and new pieces that wait for this officer's yes. */
export function Approvals({ data }: { data: TodayQuery }) {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  const held = data.batches?.edges.map((edge) => edge.node).filter((batch) => batch.releasableByMe) ?? [];
  const reprints = data.reprintRequests?.filter((request) => request.approvableByMe) ?? [];
  const tasks = [
    ...held.map((batch) => ({
      id: batch.id,
      name: <Link to={`/batches/${batch.id}`}>{t('today.release', { number: batch.number })}</Link>,
      hint: t('today.since', { time: dayAndTime(batch.cutOffAt) }),
      status: <StatusTag tone="warning">{t(`words.batchState.${batch.state}`)}</StatusTag>,
    })),
    ...reprints.map((request) => ({
      id: request.id,
      name: <Link to="/batches">{t('today.reprint', { number: request.letterNumber })}</Link>,
      hint: t('today.since', { time: dayAndTime(request.createdAt) }),
      status: <StatusTag tone="warning">{request.batchNumber}</StatusTag>,
    })),
  ];
  return (
    <section className="panel">
      <h2>{t('today.approve')}</h2>
      {tasks.length === 0 && <p className="hint">{t('today.forUsNone')}</p>}
      <TaskList label={t('today.approve')} tasks={tasks} />
    </section>
  );
}
