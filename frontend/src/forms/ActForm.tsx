import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { Button } from 'suomifi-ui-components';
import type { CombinedError } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { ButtonLink } from '../ui/Link';
import { type Refusal, RefusalSummary } from '../ui/Refusals';
import { refusalText } from '../ui/refusalDetails';
import { FormErrors } from './FormErrors';
import { markRefused } from './refused';

type Props<Values extends FieldValues> = {
  form: UseFormReturn<Values>;
  onSubmit: (event: FormEvent) => void;
  refusals: readonly Refusal[];
  refused: string;
  error?: CombinedError;
  busy: boolean;
  submit: string;
  /** Where the officer goes who would rather not. */
  back?: string;
  children: ReactNode;
};

/** A form for one act: what is wrong on top, then the questions, then do it or leave it. */
export function ActForm<Values extends FieldValues>(props: Props<Values>) {
  const { form, onSubmit, refusals, refused, error, busy, submit, back, children } = props;
  const { t, texts, language } = useTexts();
  const said = useRef<HTMLDivElement>(null);

  // What was refused stands also below its field; the next try judges it anew.
  useEffect(() => {
    markRefused(form, refusals, form.getValues(), (one) => refusalText(one, texts, language));
  }, [form, refusals, texts, language]);

  // It stands above what was filled in, which it pushes down with the button that had the focus.
  useEffect(() => {
    if (refusals.length > 0 || error) said.current?.focus();
  }, [refusals, error]);

  return (
    <form className="form panel" onSubmit={onSubmit} noValidate>
      <FormErrors form={form} />
      {(refusals.length > 0 || error) && (
        <div ref={said} tabIndex={-1}>
          <RefusalSummary title={refused} refusals={refusals} />
          {error && <FaultNotice fault={faultOf(error)} />}
        </div>
      )}
      {children}
      <div className="buttons">
        <Button type="submit" aria-disabled={busy}>
          {submit}
        </Button>
        {back && (
          <ButtonLink to={back} secondary>
            {t('rights.back')}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
