import i18next from 'i18next';
import { type Language, useTexts, useTextsOf } from '../i18n';
import { weekday } from '../i18n/format';
import { Waiting } from '../ui/Waiting';
import type { Order } from './course';
import { letterThere } from './promises';

const ended: ReadonlySet<string> = new Set([
  'REVOKED',
  'EXPIRED',
  'DESTROYED',
  'CHIP_LOCKED',
  'CANCELLED',
  'PRODUCTION_FAILED',
]);

/** What has become of the card that the new one replaces. */
function oldCard({ card }: Order) {
  if (card.state === 'SUSPENDED') return 'suspended';
  return ended.has(card.state) ? 'off' : 'stays';
}

/** What to tell the customer, in the customer's own language. */
export function TellCustomer({ order }: { order: Order }) {
  const { t } = useTexts();
  const language: Language = order.holder.language;
  const there = useTextsOf(language) !== undefined;
  const tell = i18next.getFixedT(language);
  const date = weekday(order.promisedOn, language);
  const letter = letterThere(order.promises);
  const toPoint = order.kind === 'CODE_LETTER' && order.delivery === 'POINT';
  return (
    <section className="panel" aria-labelledby="tell">
      <h2 id="tell">{t('order.done.tell')}</h2>
      <p className="hint">{t('order.done.tellIn', { language: t(`words.language.${language}`) })}</p>
      {there ? (
        <div lang={language} className="tell">
          <p>
            {toPoint
              ? tell('order.tell.CODE_LETTER_POINT', { date })
              : tell(`order.tell.${order.kind}`, { date })}
          </p>
          {order.codesWithCard && <p>{tell('order.tell.codesWithCard')}</p>}
          {letter && (
            <p>{tell(`order.tell.firstLetter.${order.delivery}`, { date: weekday(letter.on, language) })}</p>
          )}
          {order.kind === 'NEW_CARD' && <p>{tell(`order.tell.oldCard.${oldCard(order)}`)}</p>}
          <p>{tell(order.codesWithCard ? 'order.tell.sealed.secret' : 'order.tell.secret')}</p>
          <p>{tell(order.codesWithCard ? 'order.tell.sealed.opened' : 'order.tell.opened')}</p>
        </div>
      ) : (
        <Waiting />
      )}
    </section>
  );
}
