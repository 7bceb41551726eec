import { useId } from 'react';
import type { FeedbackQueueQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { StatusTag } from '../ui/StatusTag';
import { SummaryList } from '../ui/SummaryList';
import { AnswerForm } from './AnswerForm';

export type Message = FeedbackQueueQuery['feedback'][number];

/** One message: who wrote from where, what, and the answer or the way to give one. */
export function FeedbackMessage({ message, onAnswered }: { message: Message; onAnswered: () => void }) {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  const heading = useId();
  const { kind, page, contact, language, sentAt, answer, handledBy } = message;
  const rows = [
    { key: 'sent', name: t('support.feedback.sent'), value: dayAndTime(sentAt) },
    { key: 'page', name: t('support.feedback.page'), value: <code>{page}</code> },
    { key: 'language', name: t('support.feedback.language'), value: t(`words.language.${language}`) },
    {
      key: 'contact',
      name: t('support.feedback.contact'),
      value: contact || t('support.feedback.noContact'),
    },
    {
      key: 'message',
      name: t('support.feedback.message'),
      value: <span className="written">{message.message}</span>,
    },
  ];
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t(`support.feedback.kind.${kind}`)}</h2>
      <SummaryList compact rows={rows} />
      {handledBy ? (
        <div className="after-tag">
          <StatusTag tone="done">{t('support.feedback.answeredBy', { name: handledBy.name })}</StatusTag>
          <p className="after-tag written">{answer}</p>
        </div>
      ) : (
        <AnswerForm id={message.id} onAnswered={onAnswered} />
      )}
    </section>
  );
}
