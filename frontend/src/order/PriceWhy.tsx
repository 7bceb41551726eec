import type { PriceWhy as Why } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';

/** By what a price is asked, and where that is written. */
export function PriceWhy({ from }: { from?: { why: Why; source?: string | null } | null }) {
  const { t } = useTexts();
  if (!from) return null;
  return (
    <span className="hint">
      {t(`prices.why.${from.why}`)}
      {from.source && ` · ${from.source}`}
    </span>
  );
}
