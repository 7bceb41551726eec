import type { Warning } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { InterruptionCard } from '../ui/InterruptionCard';
import type { Card } from './CardDetails';

/** What to think about before ordering, as the rules tell it; it refuses nothing. */
export function Care({ card }: { card: Card }) {
  const { t } = useTexts();
  const { day } = useFormat();
  const words: Record<Warning, string | undefined> = {
    ORDERED_RECENTLY: card.orders[0] && t('card.care.recentOrder', { date: day(card.orders[0].createdAt) }),
    ADDRESS_CHANGED: t('card.care.addressChanged'),
    ADDRESS_PROTECTED: t('card.care.protected'),
    CARD_EXPIRES_SOON: card.expiresOn ? t('card.care.expires', { date: day(card.expiresOn) }) : undefined,
    SUPERSEDES_EARLIER_LETTER: t('card.care.supersedes'),
  };
  const said = [...new Set(card.actions.flatMap((action) => action.warnings))].flatMap(
    (warning) => words[warning] ?? [],
  );
  if (said.length === 0) return null;
  return (
    <InterruptionCard title={t('card.care.title')}>
      <ul className="bullets">
        {said.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </InterruptionCard>
  );
}
