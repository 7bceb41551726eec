import type { Card } from '../card/CardDetails';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';

/** No order needed: how the customer unlocks the PIN, to be read out or printed. */
export function UnlockAdvice({ card }: { card: Card }) {
  const { t } = useTexts();
  const { lengths } = card;
  const byPuk = lengths?.codesIn === 'PUK_ENVELOPE';
  return (
    <section className="advice" role="status" aria-labelledby="unlock">
      <h2 id="unlock">{t('order.unlock.title')}</h2>
      <p>{t(byPuk ? 'order.unlock.puk.lead' : 'order.unlock.lead')}</p>
      <ol className="bullets">
        <li>{t('order.unlock.one')}</li>
        <li>{t(byPuk ? 'order.unlock.puk.two' : 'order.unlock.two')}</li>
        <li>{t(byPuk ? 'order.unlock.puk.three' : 'order.unlock.three')}</li>
        <li>{t(byPuk ? 'order.unlock.puk.four' : 'order.unlock.four')}</li>
      </ol>
      <p>
        <strong>
          {byPuk ? t('order.unlock.puk.warn', { tries: lengths.codeTries }) : t('order.unlock.warn')}
        </strong>
      </p>
      <p>
        <Link to={byPuk ? '/help/estonia' : '/help/forgotten'}>{t('order.unlock.help')}</Link>
      </p>
    </section>
  );
}
