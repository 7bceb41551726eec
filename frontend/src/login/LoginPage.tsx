import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button, InlineAlert } from 'suomifi-ui-components';
import * as z from 'zod';
import { isCode, tidyCode } from '../access/code';
import type { Refused } from '../api/ask';
import { logIn } from '../api/door';
import type { LeftBecause } from '../api/session';
import { CardLogin } from '../cardlogin/CardLogin';
import { FormErrors } from '../forms/FormErrors';
import { judgedBy } from '../forms/resolver';
import { TextField } from '../forms/TextField';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { LoginMethods } from './LoginMethods';
import { LoginRefused } from './LoginRefused';
import { LoginTrouble } from './LoginTrouble';

/**
 * Log in by card, or with user name, password and one-time code, which may be left
 * empty the first time. It stands at every address, so that the page of that address follows.
 */
export function LoginPage({ because }: { because: LeftBecause }) {
  const { t } = useTexts();
  const [refused, setRefused] = useState<Refused>();
  const schema = z.object({
    userName: z.string().trim().min(1, t('login.missing.userName')),
    password: z.string().min(1, t('login.missing.password')),
    oneTimeCode: z
      .string()
      .refine((code) => tidyCode(code) === '' || isCode(code), t('login.missing.oneTimeCode')),
  });
  const form = useForm({
    defaultValues: { userName: '', password: '', oneTimeCode: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const { control, formState } = form;

  const submit = form.handleSubmit(async (typed) => {
    setRefused(undefined);
    const oneTimeCode = tidyCode(typed.oneTimeCode);
    const answer = await logIn({ ...typed, userName: typed.userName.trim(), oneTimeCode });
    if (answer.ok) return;
    setRefused(answer);
    form.setValue('oneTimeCode', ''); // a code is good for one try only
    form.setFocus('oneTimeCode');
  });

  return (
    <Page title={t('login.title')} lead={t('login.lead')} ownFocus>
      <div className="login">
        <div>
          {because !== 'never' && !refused && (
            <InlineAlert className="login-because">{t(`login.because.${because}`)}</InlineAlert>
          )}
          <CardLogin />
          <form onSubmit={submit} noValidate>
            <h2>{t('cardLogin.login.or')}</h2>
            <FormErrors form={form} />
            {refused && <LoginRefused refused={refused} />}
            <TextField
              control={control}
              name="userName"
              label={t('login.userName')}
              autoComplete="username"
              spellCheck={false}
              autoFocus
              fullWidth
            />
            <TextField
              control={control}
              name="password"
              type="password"
              label={t('login.password')}
              autoComplete="current-password"
              fullWidth
            />
            <TextField
              control={control}
              name="oneTimeCode"
              label={t('login.oneTimeCode')}
              hint={t('login.oneTimeCodeHint')}
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={9}
              fullWidth
            />
            <Button type="submit" aria-disabled={formState.isSubmitting}>
              {t(formState.isSubmitting ? 'login.submitting' : 'login.submit')}
            </Button>
            <Link to="/new-password">{t('login.newPassword.link')}</Link>
          </form>
        </div>
        <div className="login-beside">
          <LoginMethods />
          <LoginTrouble />
        </div>
      </div>
    </Page>
  );
}
