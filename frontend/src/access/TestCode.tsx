import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button, InlineAlert } from 'suomifi-ui-components';
import * as z from 'zod';
import { type CodeTest, testCode } from '../api/access';
import type { Refused } from '../api/ask';
import { FormErrors } from '../forms/FormErrors';
import { judgedBy } from '../forms/resolver';
import { useTexts } from '../i18n';
import { AccessRefused } from './AccessRefused';
import { CodeField } from './CodeField';
import { isCode, tidyCode } from './code';
import { testWords } from './testWords';

/** Does my code work? The answer names what is wrong with it, and what helps. */
export function TestCode({ onRight }: { onRight?: () => void }) {
  const { t, texts } = useTexts();
  const [tested, setTested] = useState<CodeTest>();
  const [refused, setRefused] = useState<Refused>();
  const form = useForm({
    defaultValues: { testCode: '' },
    resolver: judgedBy(z.object({ testCode: z.string().refine(isCode, t('access.link.codeMissing')) })),
    shouldFocusError: false,
  });

  const submit = form.handleSubmit(async (typed) => {
    setTested(undefined);
    setRefused(undefined);
    const answer = await testCode(tidyCode(typed.testCode));
    form.reset();
    if (!answer.ok) setRefused(answer);
    else {
      setTested(answer.value);
      if (answer.value.result === 'right') onRight?.();
    }
  });

  const words = tested && testWords(tested, texts);
  return (
    <form className="form codes" onSubmit={submit} noValidate>
      <FormErrors form={form} />
      {refused && <AccessRefused refused={refused} />}
      {words && (
        <div role="alert">
          <InlineAlert status={words.good ? 'neutral' : 'warning'} labelText={words.finding}>
            {words.advice && <p>{words.advice}</p>}
          </InlineAlert>
        </div>
      )}
      <CodeField
        control={form.control}
        name="testCode"
        label={t('access.test.code')}
        hint={t('access.test.codeHint')}
      />
      <Button type="submit" aria-disabled={form.formState.isSubmitting}>
        {t('access.test.submit')}
      </Button>
    </form>
  );
}
