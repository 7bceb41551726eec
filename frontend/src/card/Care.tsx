import type { WarningCode } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { InterruptionCard } from '../ui/InterruptionCard';
import type { Card } from './CardDetails';
import { type Warning, warningsOf } from './warnings';

/** Words what there is to think about, with the figures that the rules go by. */
export function useCareWords() {
  const { t } = useTexts();
  const { day } = useFormat();
  return ({ code, number: count, limit, on }: Warning): string => {
    const date = on ? day(on) : '';
    const words: Record<WarningCode, () => string> = {
      ORDERED_RECENTLY: () => t('card.care.recentOrder', { count, date }),
      ADDRESS_CHANGED: () => t('card.care.addressChanged', { count, date }),
      WORK_ADDRESS_CHANGED: () => t('card.care.workChanged', { count, date }),
      CONTACT_ADDRESS_CHANGED: () => t('card.care.contactChanged', { count, date }),
      CODES_TO_WORKPLACE: () => t('card.care.workplace', { count, date, limit: limit ?? count }),
      ADDRESS_PROTECTED: () => t('card.care.protected'),
      CARD_EXPIRES_SOON: () => t('card.care.expires', { count, date }),
      SUPERSEDES_EARLIER_LETTER: () => t('card.care.supersedes', { count }),
    };
    return words[code]();
  };
}

/** What there is to think about, as a list. */
export function CareList({ warnings }: { warnings: readonly Warning[] }) {
  const wordsOf = useCareWords();
  return (
    <ul className="bullets">
      {warnings.map((warning) => (
        <li key={warning.code}>{wordsOf(warning)}</li>
      ))}
    </ul>
  );
}

/** What to think about before ordering, as the rules tell it; it refuses nothing. */
export function Care({ card }: { card: Card }) {
  const { t } = useTexts();
  const warnings = warningsOf(card.actions);
  if (warnings.length === 0) return null;
  return (
    <InterruptionCard title={t('card.care.title')}>
      <CareList warnings={warnings} />
    </InterruptionCard>
  );
}
