import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from 'suomifi-ui-components';
import * as z from 'zod';
import { confirmDevice } from '../api/access';
import type { Refused } from '../api/ask';
import type { Stage } from '../api/session';
import { FormErrors } from '../forms/FormErrors';
import { judgedBy } from '../forms/resolver';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { AccessRefused } from './AccessRefused';
import { CodeField } from './CodeField';
import { isCode, tidyCode } from './code';
import { refusedWords } from './refusedWords';

type Props = { until: string; onLinked: (stage: Stage) => void; onRestart: () => void };

/** Two codes, one right after the other, show that the device has the secret and the right time. */
export function ConfirmCodes({ until, onLinked, onRestart }: Props) {
  const { t, texts } = useTexts();
  const { clock } = useFormat();
  const [refused, setRefused] = useState<Refused>();
  const code = z.string().refine(isCode, t('access.link.codeMissing'));
  const form = useForm({
    defaultValues: { first: '', second: '' },
    resolver: judgedBy(z.object({ first: code, second: code })),
    shouldFocusError: false,
  });

  const submit = form.handleSubmit(async ({ first, second }) => {
    setRefused(undefined);
    const answer = await confirmDevice(tidyCode(first), tidyCode(second));
    if (answer.ok) {
      onLinked(answer.value.stage);
      return;
    }
    const message = refusedWords(answer, texts);
    if (answer.code === 'CODE_WRONG') {
      form.setError(answer.field === 'second' ? 'second' : 'first', { type: 'said', message });
    } else if (answer.code === 'CODES_NOT_CONSECUTIVE') form.setError('second', { type: 'said', message });
    else setRefused(answer);
  });

  return (
    <form className="form codes" onSubmit={submit} noValidate aria-labelledby="confirm-title">
      <h4 id="confirm-title">{t('access.link.confirm')}</h4>
      <FormErrors form={form} />
      {refused && <AccessRefused refused={refused} />}
      <p>
        {t('access.link.confirmHint')} {t('access.link.until', { until: clock(until) })}
      </p>
      <CodeField control={form.control} name="first" label={t('access.link.first')} />
      <CodeField control={form.control} name="second" label={t('access.link.second')} />
      <div className="buttons">
        <Button type="submit" aria-disabled={form.formState.isSubmitting}>
          {t('access.link.submit')}
        </Button>
        <Button variant="secondary" onClick={onRestart}>
          {t('access.link.again')}
        </Button>
      </div>
    </form>
  );
}
