import { useId } from 'react';
import { useTexts } from '../i18n';

/** What a password must be, before it is thought up. */
export function PasswordRules() {
  const { t } = useTexts();
  const id = useId();
  return (
    <div className="checklist">
      <p id={id}>
        <strong>{t('access.password.rules')}</strong>
      </p>
      <ul aria-labelledby={id}>
        <li>{t('access.password.ruleLength')}</li>
        <li>{t('access.password.ruleCommon')}</li>
        <li>{t('access.password.ruleContext')}</li>
        <li>{t('access.password.ruleNew')}</li>
      </ul>
    </div>
  );
}
