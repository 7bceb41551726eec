import type { Card } from '../card/CardDetails';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Link } from '../ui/Link';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';
import { complaintTones } from './tones';

/** What the point complained of, each with its state; nothing where there is none. */
export function CardComplaints({ complaints }: { complaints: Card['complaints'] }) {
  const { t } = useTexts();
  const { day } = useFormat();
  if (complaints.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="complaints">
      <h2 id="complaints">{t('complaints.title')}</h2>
      <TaskList
        tasks={complaints.map((one) => ({
          id: one.id,
          name: (
            <>
              {t(`complaints.fault.${one.fault}`)} <code>{one.number}</code>
            </>
          ),
          hint: t('complaints.answerDue', { date: day(one.answerBy) }),
          status: (
            <StatusTag tone={one.late ? 'error' : complaintTones[one.state]}>
              {t(one.late ? 'complaints.late' : `complaints.state.${one.state}`)}
            </StatusTag>
          ),
        }))}
      />
      <p className="more">
        <Link to="/complaints">{t('complaints.all')}</Link>
      </p>
    </section>
  );
}
