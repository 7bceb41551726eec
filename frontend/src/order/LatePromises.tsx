import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { InterruptionCard } from '../ui/InterruptionCard';
import type { Order } from './course';
import { lateOnes, type OrderPromise } from './promises';

/** Who should have done what, and by when. */
export function useShould() {
  const { t } = useTexts();
  const { weekday } = useFormat();
  return ({ step, on, owedBy }: OrderPromise): string => {
    const awaitsCode = step === 'AT_PRINT_HOUSE' && owedBy === 'MAKER';
    return t(awaitsCode ? 'prices.shouldCode' : `prices.should.${step}`, { date: weekday(on) });
  };
}

/** What is late, in words; nothing where all is in time. */
export function LatePromises({ order }: { order: Order }) {
  const { t } = useTexts();
  const should = useShould();
  const late = lateOnes(order.promises);
  if (late.length === 0) return null;
  return (
    <InterruptionCard title={t('prices.lateTitle')}>
      <ul className="bullets">
        {late.map((one) => (
          <li key={one.step}>
            {should(one)} {t('prices.late', { count: one.lateDays })}
          </li>
        ))}
      </ul>
    </InterruptionCard>
  );
}
