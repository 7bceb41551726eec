import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { parkReason } from '../order/parkReason';
import { Link } from '../ui/Link';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';
import { Timeline, type TimelineStep } from '../ui/Timeline';
import { letterTones, orderTones } from '../ui/tones';
import type { Card } from './CardDetails';

type Order = Card['orders'][number];

/** The card's orders as a timeline: the newest first, late ones said so. */
export function CardOrders({ orders }: { orders: Card['orders'] }) {
  const { t } = useTexts();
  const { dayAndTime, day } = useFormat();
  const steps = orders.map(
    (order): TimelineStep => ({
      id: order.id,
      place: placeOf(order),
      title: (
        <Link to={`/orders/${order.id}`}>
          {t(`words.orderKind.${order.kind}`)} {order.number}
        </Link>
      ),
      time: `${t('card.ordered')} ${dayAndTime(order.createdAt)}`,
      note: order.late
        ? t('track.late', { date: day(order.promisedOn) })
        : t(`words.orderState.${order.state}`),
    }),
  );
  return (
    <section className="panel" aria-labelledby="orders">
      <h2 id="orders">{t('shell.orders')}</h2>
      {steps.length === 0 ? (
        <p className="hint">{t('card.noOrders')}</p>
      ) : (
        <Timeline steps={steps} label={t('shell.orders')} />
      )}
    </section>
  );
}

function placeOf(order: Order): TimelineStep['place'] {
  if (order.late) return 'late';
  switch (orderTones[order.state]) {
    case 'done':
      return 'past';
    case 'error':
    case 'neutral':
      return 'failed';
    default:
      return 'now';
  }
}

/** The card's letters, each with its number and state. */
export function CardLetters({ letters }: { letters: Card['letters'] }) {
  const { t, texts } = useTexts();
  const { dayAndTime } = useFormat();
  return (
    <section className="panel" aria-labelledby="letters">
      <h2 id="letters">{t('card.letters')}</h2>
      {letters.length === 0 && <p className="hint">{t('card.noLetters')}</p>}
      <TaskList
        tasks={letters.map((letter) => ({
          id: letter.id,
          name: (
            <>
              {t(`words.letterKind.${letter.kind}`)} <code>{letter.number}</code>
            </>
          ),
          hint: [
            dayAndTime(letter.stateChangedAt),
            letter.parkReason &&
              t('track.parked', { reason: parkReason(letter.parkReason, texts.track.park) }),
          ]
            .filter(Boolean)
            .join(' · '),
          status: (
            <StatusTag tone={letterTones[letter.state]}>{t(`words.letterState.${letter.state}`)}</StatusTag>
          ),
        }))}
      />
    </section>
  );
}
