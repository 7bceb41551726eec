import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { endsOf, type PromisedDay } from './promises';

type End = { step: PromisedDay['step']; where: string; by: string };

/** Where what is ordered ends and by which day: a new card's code letter has a way of its own. */
export function usePromised(promises: readonly PromisedDay[]): End[] {
  const { t } = useTexts();
  const { weekday } = useFormat();
  return endsOf(promises).map(({ step, on }) => ({
    step,
    where: t(`prices.expected.${step}`),
    by: t('prices.by', { date: weekday(on) }),
  }));
}

/** The promised days, after the price. */
export function Promised({ promises }: { promises: readonly PromisedDay[] }) {
  return usePromised(promises).map(({ step, where, by }) => (
    <span key={step}>
      {' · '}
      {where} <strong>{by}</strong>
    </span>
  ));
}
