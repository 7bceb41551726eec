import { useTexts } from '../i18n';
import { Link } from '../ui/Link';

/** No order needed: how the customer unlocks the PIN, to be read out or printed. */
export function UnlockAdvice() {
  const { t } = useTexts();
  return (
    <section className="advice" role="status" aria-labelledby="unlock">
      <h2 id="unlock">{t('order.unlock.title')}</h2>
      <p>{t('order.unlock.lead')}</p>
      <ol className="bullets">
        <li>{t('order.unlock.one')}</li>
        <li>{t('order.unlock.two')}</li>
        <li>{t('order.unlock.three')}</li>
        <li>{t('order.unlock.four')}</li>
      </ol>
      <p>
        <strong>{t('order.unlock.warn')}</strong>
      </p>
      <p>
        <Link to="/help/forgotten">{t('order.unlock.help')}</Link>
      </p>
    </section>
  );
}
