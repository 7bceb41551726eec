import { Button } from 'suomifi-ui-components';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useAct } from '../forms/useAct';
import type { ToldHow } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../shell/viewer';
import { FaultNotice } from '../ui/FaultNotice';
import { RefusalSummary } from '../ui/Refusals';
import { TaskList } from '../ui/TaskList';
import { HoldersToTellDocument, RecordHolderToldDocument } from './queries';

const ways: ToldHow[] = ['PHONE', 'LETTER', 'IN_PERSON'];

/** Holders whom no mail reached: the point tells them. Nothing is shown where there is none. */
export function ToTell() {
  const { t } = useTexts();
  const { day, dayAndTime } = useFormat();
  const tells = useMay('TELL_HOLDERS');
  const [{ data, error }, again] = useQuery({ query: HoldersToTellDocument, pause: !tells });
  const { act, refusals, error: fault, busy } = useAct(RecordHolderToldDocument);

  const told = async (id: string, how: ToldHow) => {
    if (await act({ id, how })) again({ requestPolicy: 'network-only' });
  };

  if (error) return <FaultNotice fault={faultOf(error)} onRetry={() => again()} />;
  if (!data || data.holdersToTell.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="to-tell">
      <h2 id="to-tell">{t('tell.title')}</h2>
      <p className="hint">{t('tell.why')}</p>
      <RefusalSummary title={t('tell.refused')} refusals={refusals} />
      {fault && <FaultNotice fault={faultOf(fault)} />}
      <TaskList
        label={t('tell.title')}
        tasks={data.holdersToTell.map((one) => {
          const name = one.holderName ?? t('tell.protected');
          return {
            id: one.id,
            name: `${name}: ${t(`tell.kind.${one.kind}`, { day: day(one.aboutOn) })}`,
            hint: [
              one.cardNumber,
              one.phone && t('tell.phone', { phone: one.phone }),
              one.earlierAddress && t('tell.earlierAddress', { rows: one.earlierAddress.join(', ') }),
              t('today.since', { time: dayAndTime(one.since) }),
            ]
              .filter(Boolean)
              .join(' · '),
            status: ways.map((how) => (
              <Button
                key={how}
                variant="secondary"
                aria-disabled={busy}
                onClick={() => void told(one.id, how)}
              >
                {t(`tell.how.${how}`)}
                <span className="visually-hidden"> {name}</span>
              </Button>
            )),
          };
        })}
      />
    </section>
  );
}
