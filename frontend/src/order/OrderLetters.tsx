import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';
import { letterTones } from '../ui/tones';
import type { Order } from './course';
import { parkReason } from './parkReason';

/** Every piece of post of the order; a spoiled one is followed by its successor. */
export function OrderLetters({ letters }: { letters: Order['letters'] }) {
  const { t, texts } = useTexts();
  const { day } = useFormat();
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
