import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from 'suomifi-ui-components';
import * as z from 'zod';
import { AccessRefused } from '../access/AccessRefused';
import { CodeField } from '../access/CodeField';
import { isCode, tidyCode } from '../access/code';
import { refusedWords } from '../access/refusedWords';
import type { Refused } from '../api/ask';
import { giveFactor } from '../api/stepUp';
import { judgedBy } from '../forms/resolver';
import { useTexts } from '../i18n';

/** The fresh factor as a one-time code. */
export function StepUpCode() {
  const { t, texts } = useTexts();
  const [refused, setRefused] = useState<Refused>();
  const form = useForm({
    defaultValues: { freshCode: '' },
    resolver: judgedBy(z.object({ freshCode: z.string().refine(isCode, t('access.link.codeMissing')) })),
  });
  const { setFocus } = form;
  useEffect(() => setFocus('freshCode'), [setFocus]);

  const submit = form.handleSubmit(async ({ freshCode }) => {
    setRefused(undefined);
    const answer = await giveFactor(tidyCode(freshCode));
    if (answer.ok) return;
    form.reset(); // a code is good for one try only
    if (answer.code === 'CODE_WRONG') {
      form.setError('freshCode', { type: 'said', message: refusedWords(answer, texts) });
    } else setRefused(answer);
    form.setFocus('freshCode');
  });

  return (
    <form
      className="form"
      onSubmit={(event) => {
        // A dialog stands in the page's tree of components: the form behind must not hear of it.
        event.stopPropagation();
        void submit(event);
      }}
      noValidate
    >
      {refused && <AccessRefused refused={refused} />}
      <CodeField
        control={form.control}
        name="freshCode"
        label={t('access.stepUp.code')}
        hint={t('access.stepUp.codeHint')}
      />
      <Button type="submit" aria-disabled={form.formState.isSubmitting}>
        {t('access.stepUp.submit')}
      </Button>
    </form>
  );
}
