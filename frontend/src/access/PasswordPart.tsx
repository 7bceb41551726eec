import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import type { Access } from '../api/access';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Link } from '../ui/Link';
import { PasswordForm } from './PasswordForm';

/** What the password is now, and the form that changes it. */
export function PasswordPart({ access, onChanged }: { access: Access; onChanged: () => void }) {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  const [open, setOpen] = useState(false);
  const { kind, until } = access.password;
  return (
    <section className="panel" aria-labelledby="password-part">
      <h2 id="password-part">{t('access.password.title')}</h2>
      <p>{t(`access.password.${kind}`, { until: until ? dayAndTime(until) : '' })}</p>
      {open ? (
        <PasswordForm
          temporary={false}
          userName={access.userName}
          onChanged={() => {
            setOpen(false);
            onChanged();
          }}
        />
      ) : (
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t('access.password.change')}
        </Button>
      )}
      <p className="after-tag">
        <Link to="/new-password">{t('access.password.forgotten')}</Link>
      </p>
    </section>
  );
}
