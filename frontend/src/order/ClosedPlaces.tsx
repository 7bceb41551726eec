import type { Action } from '../card/orderActs';
import { useTexts } from '../i18n';
import { RefusalWords } from '../ui/Refusals';

type Place = Action['places'][number];

/** The places to which an order cannot go, and why: told before one is chosen. */
export function ClosedPlaces({ places }: { places: readonly Place[] }) {
  const { t } = useTexts();
  return places.filter(isClosed).map(({ delivery, refusals }) => (
    <div key={delivery} className="closed-place">
      <p>{t('order.cannotGo', { place: t(`words.delivery.${delivery}`) })}</p>
      {refusals.map((refusal) => (
        <RefusalWords key={refusal.code + JSON.stringify(refusal.params)} refusal={refusal} />
      ))}
    </div>
  ));
}

// Where no address is known, or none may be used, there was no place to begin with.
function isClosed({ refusals }: Place): boolean {
  return refusals.some(({ code }) => code !== 'ADDRESS_MISSING' && code !== 'ADDRESS_PROTECTED');
}
