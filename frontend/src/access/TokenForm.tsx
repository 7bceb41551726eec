import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from 'suomifi-ui-components';
import * as z from 'zod';
import { type Begun, beginDevice } from '../api/access';
import type { Refused } from '../api/ask';
import { FormErrors } from '../forms/FormErrors';
import { judgedBy } from '../forms/resolver';
import { TextField } from '../forms/TextField';
import { useTexts } from '../i18n';
import { AccessRefused } from './AccessRefused';
import { refusedWords } from './refusedWords';
import { StepTitle } from './StepTitle';

type Props = { onBegun: (begun: Begun) => void; onRestart: () => void };

/** The seed that came with a token. */
export function TokenForm({ onBegun, onRestart }: Props) {
  const { t, texts } = useTexts();
  const [refused, setRefused] = useState<Refused>();
  const schema = z.object({ seed: z.string().trim().min(1, t('access.link.seedMissing')) });
  const form = useForm({
    defaultValues: { seed: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });

  const submit = form.handleSubmit(async ({ seed }) => {
    setRefused(undefined);
    const answer = await beginDevice('token', seed.trim());
    if (answer.ok) onBegun(answer.value);
    else if (answer.code === 'SEED_FORM') {
      form.setError('seed', { type: 'said', message: refusedWords(answer, texts) });
    } else setRefused(answer);
  });

  return (
    <form className="form fields" onSubmit={submit} noValidate>
      <StepTitle>{t('access.link.token')}</StepTitle>
      <FormErrors form={form} />
      {refused && <AccessRefused refused={refused} />}
      <TextField
        control={form.control}
        name="seed"
        label={t('access.link.seed')}
        hint={t('access.link.seedHint')}
        autoComplete="off"
        spellCheck={false}
        fullWidth
      />
      <p className="hint">{t('access.link.seedNote')}</p>
      <div className="buttons">
        <Button type="submit" aria-disabled={form.formState.isSubmitting}>
          {t('access.link.next')}
        </Button>
        <Button variant="secondary" onClick={onRestart}>
          {t('access.link.again')}
        </Button>
      </div>
    </form>
  );
}
