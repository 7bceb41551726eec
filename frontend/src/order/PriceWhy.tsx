import type { PriceWhy as Why } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';

type From = { why: Why; rule: string };

/** By what a price is asked, and which row of the rulebook says so. */
export function PriceWhy({ from }: { from?: From | null }) {
  const { t } = useTexts();
  if (!from) return null;
  const row = from.rule.includes(':') ? '' : from.rule; // a point's own price is no row of the rulebook
  return (
    <span className="hint">
      {t(`prices.why.${from.why}`)}
      {row && <span className="price-rule"> · {t('prices.rule', { rule: row })}</span>}
    </span>
  );
}
