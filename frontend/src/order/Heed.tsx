import { CareList } from '../card/Care';
import type { Warning } from '../card/warnings';
import { CheckField } from '../forms/CheckField';
import { useTexts } from '../i18n';
import { InterruptionCard } from '../ui/InterruptionCard';

type Props = {
  warnings: readonly Warning[];
  heeded: boolean;
  onHeed: (heeded: boolean) => void;
  /** The officer wanted to go on without having answered. */
  missed: boolean;
};

/** The box that an order waits for where there is something to think about. */
export const heedBox = 'heed';

/** What the officer must think about before the order, and that it was done. */
export function Heed({ warnings, heeded, onHeed, missed }: Props) {
  const { t } = useTexts();
  if (warnings.length === 0) return null;
  return (
    <InterruptionCard title={t('card.care.title')}>
      <CareList warnings={warnings} />
      <CheckField
        id={heedBox}
        label={t('card.care.heed')}
        checked={heeded}
        onChange={(event) => onHeed(event.target.checked)}
        error={missed ? t('card.care.missing') : undefined}
      />
    </InterruptionCard>
  );
}
