import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { PlaceList } from '../admin/PlaceList';
import { faultOf } from '../api/fault';
import { FindForm } from '../find/FindForm';
import { useSearchMemory } from '../find/memory';
import type { OrderFilter } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../shell/viewer';
import { Notices } from '../support/Notices';
import { ToTell } from '../tell/ToTell';
import { FaultNotice } from '../ui/FaultNotice';
import { Figures } from '../ui/Figures';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { Approvals } from './Approvals';
import { Decisions } from './Decisions';
import { OnTheWay } from './OnTheWay';
import { OrderTasks } from './OrderTasks';
import { TodayDocument } from './queries';
import { ServedNow } from './ServedNow';

const forUs: OrderFilter = { turn: 'POINT', pressing: true };
const forOthers: OrderFilter = { turn: 'OTHERS', pressing: true };

/**
 * What waits, for whom and since when. The search is there at once and has the
 * focus: it must not be taken later, when the lists arrive.
 */
export function TodayPage() {
  const { t } = useTexts();
  const { count } = useFormat();
  const navigate = useNavigate();
  const { remember } = useSearchMemory();
  const finds = useMay('FIND_HOLDER');
  const reads = useMay('READ_ORDERS');
  const batches = useMay('READ_BATCHES');
  const complains = useMay('HANDLE_COMPLAINTS');
  const [{ data, error }, again] = useQuery({
    query: TodayDocument,
    variables: { orders: reads, batches, visit: finds },
  });

  const today = data?.viewer.today;
  const figure = (value?: number) => (value === undefined ? '–' : count(value));
  return (
    <Page title={t('today.title')} ownFocus={finds}>
      {reads && (
        <Figures
          figures={[
            { name: t('today.waitingForUs'), value: figure(today?.waitingForUs) },
            { name: t('today.waitingForOthers'), value: figure(today?.waitingForOthers) },
            { name: t('today.placedToday'), value: figure(today?.placedToday) },
          ]}
        />
      )}
      {finds && (
        <FindForm
          onSearch={(search) => {
            remember(search);
            navigate('/find');
          }}
        />
      )}
      {error && <FaultNotice fault={faultOf(error)} onRetry={() => again()} />}
      <ServedNow visit={data?.viewer.visit} />
      <Notices />
      <ToTell />
      {today && <OnTheWay today={today} />}
      <Decisions />
      {!finds && <PlaceList title={t('admin.title')} />}
      {batches && (data ? <Approvals data={data} /> : !error && <Waiting />)}
      {reads && (
        <>
          <OrderTasks title={t('today.forUs')} none={t('today.forUsNone')} filter={forUs} day={today?.day} />
          <OrderTasks
            title={t('today.forOthers')}
            none={t('today.forOthersNone')}
            filter={forOthers}
            day={today?.day}
          />
          {today && (
            <OrderTasks
              title={t('today.done')}
              none={t('today.doneNone')}
              filter={{ turn: 'NOBODY', changedFrom: today.day }}
            />
          )}
          <p className="more">
            <Link to="/orders">{t('today.allOrders')}</Link>
          </p>
          {complains && (
            <p className="more">
              <Link to="/complaints">{t('complaints.all')}</Link>
            </p>
          )}
        </>
      )}
    </Page>
  );
}
