import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { Button, Textarea } from 'suomifi-ui-components';
import { AccessRefused } from '../access/AccessRefused';
import { sendFeedback } from '../api/access';
import type { Refused } from '../api/ask';
import { ChoiceField } from '../forms/ChoiceField';
import { FormErrors } from '../forms/FormErrors';
import { judgedBy } from '../forms/resolver';
import { TextField } from '../forms/TextField';
import { useTexts } from '../i18n';
import { ButtonLink } from '../ui/Link';
import { Page } from '../ui/Page';
import { feedbackSchema, isKind, kinds } from './feedback';

/** Anybody may say what is wrong with the pages, logged in or not. */
export function FeedbackPage() {
  const { t, texts, language } = useTexts();
  const [params] = useSearchParams();
  const [sent, setSent] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const asked = params.get('kind');
  const form = useForm({
    defaultValues: { kind: isKind(asked) ? asked : '', about: '', message: '', contact: '' },
    resolver: judgedBy(feedbackSchema(texts)),
    shouldFocusError: false,
  });
  const { control, register, formState } = form;

  const submit = form.handleSubmit(async ({ kind, about, message, contact }) => {
    setRefused(undefined);
    if (!isKind(kind)) return;
    const page = about.trim() || '/';
    const answer = await sendFeedback({
      kind,
      page: page.startsWith('/') ? page : `/${page}`,
      language,
      message: message.trim(),
      contact: contact.trim(),
    });
    if (answer.ok) setSent(true);
    else setRefused(answer);
  });

  if (sent) {
    return (
      <Page title={t('feedback.sentTitle')} moved="sent">
        <p>{t('feedback.sent')}</p>
        <div className="buttons">
          <ButtonLink to="/">{t('feedback.back')}</ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t('feedback.title')} lead={t('feedback.lead')}>
      <form className="form panel narrow" onSubmit={submit} noValidate>
        <FormErrors form={form} />
        {refused && <AccessRefused refused={refused} />}
        <ChoiceField
          control={control}
          name="kind"
          label={t('feedback.kind')}
          choices={kinds.map((kind) => ({ value: kind, name: t(`feedback.kinds.${kind}`) }))}
        />
        <TextField
          control={control}
          name="about"
          label={t('feedback.about')}
          hint={t('feedback.aboutHint')}
          optionalText={t('feedback.optional')}
          autoComplete="off"
          fullWidth
        />
        <Textarea
          {...register('message')}
          id="message"
          labelText={t('feedback.message')}
          hintText={t('feedback.messageHint')}
          rows={6}
          status={formState.errors.message ? 'error' : 'default'}
          statusText={formState.errors.message?.message}
          fullWidth
        />
        <TextField
          control={control}
          name="contact"
          label={t('feedback.contact')}
          hint={t('feedback.contactHint')}
          optionalText={t('feedback.optional')}
          autoComplete="email"
          fullWidth
        />
        <Button type="submit" aria-disabled={formState.isSubmitting}>
          {t('feedback.submit')}
        </Button>
      </form>
    </Page>
  );
}
