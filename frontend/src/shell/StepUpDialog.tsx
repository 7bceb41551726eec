import { useLayoutEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from 'suomifi-ui-components';
import * as z from 'zod';
import { AccessRefused } from '../access/AccessRefused';
import { CodeField } from '../access/CodeField';
import { isCode, tidyCode } from '../access/code';
import { refusedWords } from '../access/refusedWords';
import type { Refused } from '../api/ask';
import { endStepUp, giveFactor, useStepUp } from '../api/stepUp';
import { judgedBy } from '../forms/resolver';
import { useTexts } from '../i18n';

/** Asks for a fresh one-time code whenever an act needs one. */
export function StepUpDialog() {
  return useStepUp() ? <Asking /> : null;
}

/**
 * The browser's own modal dialog: it keeps the focus in, Escape cancels, and the page
 * behind stays as it was.
 */
function Asking() {
  const { t, texts } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [refused, setRefused] = useState<Refused>();
  const form = useForm({
    defaultValues: { freshCode: '' },
    resolver: judgedBy(z.object({ freshCode: z.string().refine(isCode, t('access.link.codeMissing')) })),
  });
  const { setFocus } = form;

  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    setFocus('freshCode');
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [setFocus]);

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
    <dialog
      ref={dialog}
      className="ask"
      aria-labelledby="step-up"
      aria-describedby="step-up-why"
      onCancel={(event) => {
        event.preventDefault();
        endStepUp(false);
      }}
    >
      <h2 id="step-up">{t('access.stepUp.title')}</h2>
      <p id="step-up-why">{t('access.stepUp.lead')}</p>
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
        <div className="buttons">
          <Button type="submit" aria-disabled={form.formState.isSubmitting}>
            {t('access.stepUp.submit')}
          </Button>
          <Button variant="secondary" onClick={() => endStepUp(false)}>
            {t('access.stepUp.cancel')}
          </Button>
        </div>
        <p className="hint">{t('access.stepUp.kept')}</p>
      </form>
    </dialog>
  );
}
