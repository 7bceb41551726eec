import { useState } from 'react';
import { type FieldPath, useForm } from 'react-hook-form';
import { Button } from 'suomifi-ui-components';
import * as z from 'zod';
import { changePassword } from '../api/access';
import type { Refused } from '../api/ask';
import { typedPassword } from '../api/session';
import { FormErrors } from '../forms/FormErrors';
import { judgedBy } from '../forms/resolver';
import { TextField } from '../forms/TextField';
import { useTexts } from '../i18n';
import { AccessRefused } from './AccessRefused';
import { PasswordRules } from './PasswordRules';
import { refusedWords } from './refusedWords';

const shortest = 12;
const fieldOf: Record<string, 'currentPassword' | 'newPassword'> = {
  current: 'currentPassword',
  new: 'newPassword',
};

type Props = { temporary: boolean; userName: string; onChanged: () => void };

/** Changes the password; a temporary one that was just typed is not asked for again. */
export function PasswordForm({ temporary, userName, onChanged }: Props) {
  const { t, texts } = useTexts();
  const [known, setKnown] = useState(temporary ? typedPassword() : '');
  const [refused, setRefused] = useState<Refused>();
  const schema = z
    .object({
      currentPassword: z.string().refine((typed) => known !== '' || typed !== '', {
        message: t('access.password.missing.current'),
      }),
      newPassword: z.string().refine((typed) => [...typed].length >= shortest, {
        message: t('access.password.missing.next'),
      }),
      again: z.string(),
    })
    .refine((typed) => typed.newPassword === typed.again, {
      path: ['again'],
      message: t('access.password.missing.again'),
    });
  const form = useForm({
    defaultValues: { currentPassword: '', newPassword: '', again: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const { control, formState } = form;

  const submit = form.handleSubmit(async (typed) => {
    setRefused(undefined);
    const answer = await changePassword(known || typed.currentPassword, typed.newPassword);
    if (answer.ok) {
      form.reset();
      onChanged();
      return;
    }
    if (answer.code === 'PASSWORD_WRONG') setKnown('');
    const field: FieldPath<typeof typed> | undefined = fieldOf[answer.field ?? ''];
    if (field) form.setError(field, { type: 'said', message: refusedWords(answer, texts) });
    else setRefused(answer);
  });

  return (
    <form className="form fields" onSubmit={submit} noValidate>
      <FormErrors form={form} />
      {refused && <AccessRefused refused={refused} />}
      <PasswordRules />
      <input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
      {known ? (
        <p>{t('access.password.typed')}</p>
      ) : (
        <TextField
          control={control}
          name="currentPassword"
          type="password"
          label={t(temporary ? 'access.password.temporaryCurrent' : 'access.password.current')}
          autoComplete="current-password"
          autoFocus={!temporary}
          fullWidth
        />
      )}
      <TextField
        control={control}
        name="newPassword"
        type="password"
        label={t('access.password.next')}
        autoComplete="new-password"
        fullWidth
      />
      <TextField
        control={control}
        name="again"
        type="password"
        label={t('access.password.again')}
        autoComplete="new-password"
        fullWidth
      />
      <Button type="submit" aria-disabled={formState.isSubmitting}>
        {t('access.password.submit')}
      </Button>
    </form>
  );
}
