import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../shell/viewer';
import { Link } from '../ui/Link';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';
import { letterTones } from '../ui/tones';
import type { Order } from './course';
import { parkReason } from './parkReason';

/** Every piece of post of the order; a spoiled one is followed by its successor. */
export function OrderLetters({ order }: { order: Order }) {
  const { letters } = order;
  const { t, texts } = useTexts();
  const { day } = useFormat();
  const handles = useMay('HANDLE_LETTERS') && !order.holder.masked;
  if (letters.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="letters">
      <h2 id="letters">{t('card.letters')}</h2>
      <TaskList
        tasks={letters.map((letter) => ({
          id: letter.id,
          name: (
            <>
              {t(`words.letterKind.${letter.kind}`)} <code>{letter.number}</code>
              {handles && letter.marks.length > 0 && (
                <div>
                  <Link to={`/orders/${order.id}/letters/${letter.id}`}>{t('post.open')}</Link>
                </div>
              )}
            </>
          ),
          hint: letter.parkReason
            ? t('track.parked', { reason: parkReason(letter.parkReason, texts.track.park) })
            : letter.state === 'QUEUED' && t('track.holdUntil', { date: day(letter.holdUntil) }),
          status: (
            <StatusTag tone={letterTones[letter.state]}>{t(`words.letterState.${letter.state}`)}</StatusTag>
          ),
        }))}
      />
    </section>
  );
}
