import type { OrderState } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Timeline, type TimelineStep } from '../ui/Timeline';
import { aheadOf, isStopped, type Order } from './course';
import { type OrderPromise, promiseOf } from './promises';
import { useOwes } from './useOwes';

/** Past, now and expected, with who owes the next step and whether it is late. */
export function OrderTimeline({ order }: { order: Order }) {
  const { t } = useTexts();
  const { dayAndTime, weekday } = useFormat();
  const owes = useOwes();
  const kept = (state: OrderState): string | undefined => {
    const promise = promiseOf(order.promises, state);
    if (!promise?.metAt) return undefined;
    const date = weekday(promise.on);
    return promise.lateDays > 0
      ? t('prices.was', { date, count: promise.lateDays })
      : t('prices.kept', { date });
  };
  const past = order.steps.map((step, i): TimelineStep => {
    const last = i === order.steps.length - 1;
    return {
      id: `${step.state}-${step.at}`,
      title: t(`words.orderState.${step.state}`),
      time: dayAndTime(step.at),
      place: last ? placeNow(order) : 'past',
      note: last
        ? [
            order.late && t('track.late', { date: weekday(order.promisedOn) }),
            owes({ kind: order.kind, state: step.state }),
          ]
            .filter(Boolean)
            .join('. ')
        : kept(step.state),
    };
  });
  const expectedOn = (state: OrderState, last: boolean): string | undefined => {
    const promise: OrderPromise | undefined = promiseOf(order.promises, state);
    if (promise) return t('track.expected', { date: weekday(promise.on) });
    return last ? t('track.expected', { date: weekday(order.promisedOn) }) : undefined;
  };
  const ahead = aheadOf(order).map(
    (state, i, all): TimelineStep => ({
      id: state,
      title: t(`words.orderState.${state}`),
      place: 'expected',
      time: expectedOn(state, i === all.length - 1),
    }),
  );
  return <Timeline label={t('track.timeline')} steps={[...past, ...ahead]} />;
}

function placeNow(order: Order): TimelineStep['place'] {
  if (order.state === 'CLOSED') return 'past';
  if (isStopped(order.state)) return 'failed';
  return order.late ? 'late' : 'now';
}
