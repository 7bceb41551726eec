import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { useMutation } from 'urql';
import { faultOf } from '../api/fault';
import { useIdempotencyKey } from '../api/idempotency';
import { ChoiceField } from '../forms/ChoiceField';
import { FormErrors } from '../forms/FormErrors';
import { markRefused } from '../forms/refused';
import { judgedBy } from '../forms/resolver';
import type { DocumentKind, VerifyIdentityMutation } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { ButtonLink } from '../ui/Link';
import { refusalText } from '../ui/refusalDetails';
import { Checklist } from './Checklist';
import { DocumentFields } from './DocumentFields';
import { emptyForm, seenBy, type VerifyForm, verifySchema } from './form';
import { Outcome } from './Outcome';
import { VerifyIdentityDocument } from './queries';

const kinds: readonly DocumentKind[] = ['PASSPORT', 'IDENTITY_CARD', 'POLICE_VERIFIED'];

/** The document and the officer's own finding; what was typed stays when the server refuses. */
export function VerifyIdentityForm({ visitId, back }: { visitId: string; back: string }) {
  const { t, texts, language } = useTexts();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const [{ fetching, error }, verify] = useMutation(VerifyIdentityDocument);
  const [outcome, setOutcome] = useState<VerifyIdentityMutation['verifyIdentity']>();
  const form = useForm<VerifyForm>({
    defaultValues: emptyForm,
    resolver: judgedBy(verifySchema(texts.verify.missing)),
    shouldFocusError: false,
  });
  const kind = form.watch('documentKind') as DocumentKind | '';

  const submit = form.handleSubmit(async (typed) => {
    const seen = { ...seenBy(typed), visitId };
    const { data } = await verify({ input: { ...seen, idempotencyKey: keyFor(seen) } });
    if (!data) return;
    const { verification, refusals } = data.verifyIdentity;
    if (verification?.result === 'PASSED') return navigate(back);
    setOutcome(data.verifyIdentity);
    markRefused(form, refusals, emptyForm, (one) => refusalText(one, texts, language));
    window.scrollTo(0, 0);
  });

  return (
    <form className="form panel" onSubmit={submit} noValidate>
      {outcome && <Outcome outcome={outcome} />}
      <FormErrors form={form} />
      {error && <FaultNotice fault={faultOf(error)} />}
      <ChoiceField
        control={form.control}
        name="documentKind"
        label={t('verify.documentKind')}
        hint={t('verify.accepted')}
        choices={kinds.map((value) => ({
          value,
          name: t(`words.documentKind.${value}`),
          hint: value === 'POLICE_VERIFIED' ? t('verify.policeHint') : undefined,
        }))}
      />
      {kind && <DocumentFields form={form} kind={kind} />}
      {kind && <Checklist points={texts.verify.checks[kind]} />}
      <ChoiceField
        control={form.control}
        name="officerFinds"
        label={t('verify.finds')}
        choices={[
          { value: 'MATCH', name: t('verify.findsMatch') },
          { value: 'NO_MATCH', name: t('verify.findsNoMatch') },
          { value: 'UNSURE', name: t('verify.findsUnsure') },
        ]}
      />
      <div className="buttons">
        <Button type="submit" aria-disabled={fetching}>
          {t('verify.submit')}
        </Button>
        <ButtonLink to={back} secondary>
          {t('verify.back')}
        </ButtonLink>
      </div>
    </form>
  );
}
