import { useTexts } from '../i18n';

const methods = ['card', 'authenticator', 'token'] as const;

/** The three ways in, in general: which of them are whose is never told before the login. */
export function LoginMethods() {
  const { t } = useTexts();
  return (
    <section className="panel" aria-labelledby="ways">
      <h2 id="ways">{t('login.methods.title')}</h2>
      <p>{t('login.methods.lead')}</p>
      <dl className="ways">
        {methods.map((method) => (
          <div key={method}>
            <dt>{t(`login.methods.${method}`)}</dt>
            <dd>{t(`login.methods.${method}Text`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('login.methods.first')}</p>
    </section>
  );
}
