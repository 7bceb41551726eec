import type { TodayQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import { Link } from '../ui/Link';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';

type Today = NonNullable<TodayQuery['viewer']['today']>;

/** New cards on their way to the point; nothing is shown where there is none. */
export function OnTheWay({ today }: { today: Pick<Today, 'cardsExpected' | 'cardsLate'> }) {
  const { t } = useTexts();
  const may = useMay('HANDLE_CARDS');
  const { cardsExpected, cardsLate } = today;
  if (!may || cardsExpected === 0) return null;
  const late = {
    id: 'late',
    name: t('parcel.today.late', { count: cardsLate }),
    hint: t('parcel.today.lateWhy'),
    status: <StatusTag tone="error">{t('orders.late')}</StatusTag>,
  };
  const expected = {
    id: 'expected',
    name: <Link to="/parcel">{t('parcel.today.expected', { count: cardsExpected })}</Link>,
    hint: t('parcel.today.expectedWhy'),
  };
  return (
    <section className="panel" aria-labelledby="on-the-way">
      <h2 id="on-the-way">{t('parcel.today.title')}</h2>
      <TaskList label={t('parcel.today.title')} tasks={cardsLate > 0 ? [expected, late] : [expected]} />
    </section>
  );
}
