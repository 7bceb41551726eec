import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { InterruptionCard } from '../ui/InterruptionCard';
import type { Card } from './CardDetails';

const dayMs = 86_400_000;

/** What to know before ordering: an order of the last days, a protected address, a card that expires soon. */
export function Care({ card, now }: { card: Card; now: string }) {
  const { t } = useTexts();
  const { day } = useFormat();
  const today = new Date(now).getTime();
  const recent = card.orders.find((order) => today - new Date(order.createdAt).getTime() < 7 * dayMs);
  const left = card.expiresOn ? new Date(card.expiresOn).getTime() - today : Number.POSITIVE_INFINITY;
  const words = [
    recent && t('card.care.recentOrder', { date: day(recent.createdAt) }),
    card.holder.protected && t('card.care.protected'),
    left > 0 && left < 90 * dayMs && card.expiresOn && t('card.care.expires', { date: day(card.expiresOn) }),
  ].filter((word) => typeof word === 'string');

  if (words.length === 0) return null;
  return (
    <InterruptionCard title={t('card.care.title')}>
      <ul className="bullets">
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </InterruptionCard>
  );
}
