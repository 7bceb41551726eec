import { type FormEvent, type ReactNode, useEffect } from 'react';
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

  // What was refused stands also below its field; the next try judges it anew.
  useEffect(() => {
    markRefused(form, refusals, form.getValues(), (one) => refusalText(one, texts, language));
  }, [form, refusals, texts, language]);

  return (
    <form className="form panel" onSubmit={onSubmit} noValidate>
      <FormErrors form={form} />
      <RefusalSummary title={refused} refusals={refusals} />
      {error && <FaultNotice fault={faultOf(error)} />}
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
