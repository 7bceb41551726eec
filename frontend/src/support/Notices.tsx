import { Button } from 'suomifi-ui-components';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../shell/viewer';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { RefusalSummary } from '../ui/Refusals';
import { TaskList } from '../ui/TaskList';
import { type Notice, noticeWay } from './noticeWay';
import { NoticesDocument, ReadNoticeDocument } from './queries';

/** What the officer is told of and has not read; nothing is shown where there is none. */
export function Notices() {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  const opens = useOpens();
  const [{ data, error }, again] = useQuery({ query: NoticesDocument });
  const { act, refusals, error: fault, busy } = useAct(ReadNoticeDocument);

  const read = async (id: string) => {
    if (await act({ id })) again({ requestPolicy: 'network-only' });
  };

  if (error) return <FaultNotice fault={faultOf(error)} onRetry={() => again()} />;
  if (!data || data.notices.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="notices">
      <h2 id="notices">{t('support.notices.title')}</h2>
      <RefusalSummary title={t('support.notices.refused')} refusals={refusals} />
      {fault && <FaultNotice fault={faultOf(fault)} />}
      <TaskList
        label={t('support.notices.title')}
        tasks={data.notices.map((notice) => {
          const words = t(`support.notices.kind.${notice.kind}`);
          const way = opens(notice);
          const about = [notice.officer?.name, notice.point?.name].filter(Boolean).join(', ');
          return {
            id: notice.id,
            name: way ? <Link to={way}>{words}</Link> : words,
            hint: [about, dayAndTime(notice.at)].filter(Boolean).join(' · '),
            status: (
              <Button variant="secondary" aria-disabled={busy} onClick={() => void read(notice.id)}>
                {t('support.notices.read')}
                <span className="visually-hidden">
                  {' '}
                  {words} {about}
                </span>
              </Button>
            ),
          };
        })}
      />
    </section>
  );
}

/** Where a notice leads, if the viewer's rights open that page. */
function useOpens() {
  const officers = useMay('READ_OFFICERS');
  const points = useMay('READ_POINTS');
  return (notice: Notice): string | undefined => {
    const way = noticeWay(notice);
    if (way === '/my-access') return way;
    if (way?.startsWith('/officers')) return officers ? way : undefined;
    return points ? way : undefined;
  };
}
