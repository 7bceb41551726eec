import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from 'suomifi-ui-components';
import * as z from 'zod';
import { AccessRefused } from '../access/AccessRefused';
import type { Refused } from '../api/ask';
import { orderPassword } from '../api/door';
import { FormErrors } from '../forms/FormErrors';
import { judgedBy } from '../forms/resolver';
import { TextField } from '../forms/TextField';
import { useTexts } from '../i18n';
import { ButtonLink } from '../ui/Link';
import { Page } from '../ui/Page';

/** Orders a new password; the answer is one, whoever asks and for whatever name. */
export function NewPasswordPage() {
  const { t } = useTexts();
  const [ordered, setOrdered] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const form = useForm({
    defaultValues: { userName: '' },
    resolver: judgedBy(z.object({ userName: z.string().trim().min(1, t('login.newPassword.missing')) })),
    shouldFocusError: false,
  });

  const submit = form.handleSubmit(async ({ userName }) => {
    setRefused(undefined);
    const answer = await orderPassword(userName.trim());
    if (answer.ok) setOrdered(true);
    else setRefused(answer);
  });

  if (ordered) {
    return (
      <Page title={t('login.newPassword.doneTitle')} moved="ordered">
        <p>{t('login.newPassword.done')}</p>
        <p>{t('login.newPassword.late')}</p>
        <div className="buttons">
          <ButtonLink to="/">{t('login.newPassword.back')}</ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t('login.newPassword.title')} lead={t('login.newPassword.lead')}>
      <div className="login">
        <form onSubmit={submit} noValidate>
          <FormErrors form={form} />
          {refused && <AccessRefused refused={refused} />}
          <TextField
            control={form.control}
            name="userName"
            label={t('login.userName')}
            autoComplete="username"
            spellCheck={false}
            fullWidth
          />
          <Button type="submit" aria-disabled={form.formState.isSubmitting}>
            {t('login.newPassword.submit')}
          </Button>
        </form>
        <section className="panel" aria-labelledby="what-then">
          <h2 id="what-then">{t('login.newPassword.what')}</h2>
          <ul className="bullets">
            <li>{t('login.newPassword.once')}</li>
            <li>{t('login.newPassword.device')}</li>
            <li>{t('login.newPassword.card')}</li>
            <li>{t('login.newPassword.sessions')}</li>
            <li>{t('login.newPassword.phone')}</li>
          </ul>
        </section>
      </div>
    </Page>
  );
}
