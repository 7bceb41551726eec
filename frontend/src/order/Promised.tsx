import type { PromiseStep } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';

type Promises = readonly { step: PromiseStep; on: string }[];

/** Where an order ends and by which day; nothing where no day is promised. */
export function usePromised(promises: Promises): { where: string; by: string } | undefined {
  const { t } = useTexts();
  const { weekday } = useFormat();
  const last = promises.at(-1);
  return last && { where: t(`prices.expected.${last.step}`), by: t('prices.by', { date: weekday(last.on) }) };
}

/** The promised day, after the price. */
export function Promised({ promises }: { promises: Promises }) {
  const promised = usePromised(promises);
  if (!promised) return null;
  return (
    <>
      {' · '}
      {promised.where} <strong>{promised.by}</strong>
    </>
  );
}
