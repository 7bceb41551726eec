import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';

/** A price with the tax in it, or that there is none. */
export function Price({ price }: { price: { cents: number; currency: string; vatPermille: number } }) {
  const { t } = useTexts();
  const { money, count } = useFormat();
  if (price.cents === 0) return t('card.free');
  return t('order.price', {
    price: money(price.cents, price.currency),
    vat: count(price.vatPermille / 10),
  });
}
