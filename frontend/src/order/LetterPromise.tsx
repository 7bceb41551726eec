import { useTexts } from '../i18n';
import { isStopped, type Order } from './course';
import { usePromised } from './Promised';
import { letterThere } from './promises';

/** By when a new card's code letter is there, beside the day that is promised for the card. */
export function LetterPromise({ order }: { order: Order }) {
  const { t } = useTexts();
  const there = letterThere(order.promises);
  const [promised] = usePromised(there ? [there] : []);
  if (!promised || isStopped(order.state)) return null;
  return (
    <p>
      {t('order.checkLetter')}: {promised.by}
    </p>
  );
}
