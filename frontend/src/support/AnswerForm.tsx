import { useForm } from 'react-hook-form';
import { Button, Textarea } from 'suomifi-ui-components';
import { faultOf } from '../api/fault';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { RefusalSummary } from '../ui/Refusals';
import { AnswerFeedbackDocument } from './queries';

/** Notes what was answered; many stand on one page, so that each has its own ids. */
export function AnswerForm({ id, onAnswered }: { id: string; onAnswered: () => void }) {
  const { t } = useTexts();
  const { act, refusals, error, busy } = useAct(AnswerFeedbackDocument);
  const form = useForm({ defaultValues: { answer: '' }, shouldFocusError: true });
  const { errors } = form.formState;
  const field = form.register('answer', {
    validate: (text) => text.trim() !== '' || t('support.feedback.answerMissing'),
  });
  const submit = form.handleSubmit(async ({ answer }) => {
    if (await act({ id, answer: answer.trim() })) onAnswered();
  });
  return (
    <form className="form after-tag" onSubmit={submit} noValidate>
      <RefusalSummary title={t('support.feedback.refused')} refusals={refusals} />
      {error && <FaultNotice fault={faultOf(error)} />}
      <Textarea
        id={`answer-${id}`}
        {...field}
        rows={3}
        labelText={t('support.feedback.answer')}
        hintText={t('support.feedback.answerHint')}
        fullWidth
        resize="vertical"
        status={errors.answer ? 'error' : 'default'}
        statusText={errors.answer?.message}
      />
      <Button type="submit" variant="secondary" aria-disabled={busy}>
        {t('support.feedback.submit')}
      </Button>
    </form>
  );
}
