import type { Access } from '../api/access';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Link } from '../ui/Link';
import { LinkCard } from './LinkCard';

/** The officer's card: what is linked and since when, how it is removed, or the way to link it. */
export function CardPart({ access, onLinked }: { access: Access; onLinked: () => void }) {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  const method = access.methods.find((one) => one.method === 'card');
  const permitted = method?.reason === '';
  return (
    <section className="panel" aria-labelledby="card">
      <h2 id="card">{t('access.card.title')}</h2>
      {access.card ? (
        <>
          <p>
            {t('access.card.linkedSince', { since: dayAndTime(access.card.linkedAt) })}{' '}
            {t('access.card.removed')}
          </p>
          <h3 className="after-part">{t('cardLogin.another.title')}</h3>
          <p>{t('cardLogin.another.way')}</p>
          <p>
            <Link to="/new-password">{t('login.newPassword.link')}</Link>
          </p>
        </>
      ) : (
        <>
          <p>{t('access.card.none')}</p>
          {permitted && <LinkCard access={access} onLinked={onLinked} />}
          {method && !permitted && <p>{t(`access.methods.${reasonOf(method.reason)}`)}</p>}
        </>
      )}
      <p className="after-tag">
        <Link to="/card-test">{t('cardLogin.login.test')}</Link>
      </p>
    </section>
  );
}

const reasonOf = (reason: string) =>
  reason === 'NOT_AVAILABLE_YET' ? 'NOT_AVAILABLE_YET' : 'EMPLOYER_DOES_NOT_PERMIT';
