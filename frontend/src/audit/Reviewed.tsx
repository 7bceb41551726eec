import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { StatusTag } from '../ui/StatusTag';
import type { Log } from './Integrity';
import { furthest } from './reviews';

type Review = Log['reviews'][number];

/** Up to where the log was reviewed and by whom; a reviewer's own acts wait for somebody else. */
export function Reviewed({ log }: { log: Log }) {
  const { t } = useTexts();
  const { count } = useFormat();
  const { review, left } = furthest(log);
  const earlier = log.reviews.filter(({ id }) => id !== review?.id);
  return (
    <section className="panel" aria-labelledby="reviewed">
      <h2 id="reviewed">{t('auditReview.up')}</h2>
      {review ? <ReviewWords review={review} /> : <p>{t('auditReview.never')}</p>}
      <p>{left > 0 ? t('auditReview.left', { size: count(left) }) : t('auditReview.leftNone')}</p>
      {earlier.length > 0 && (
        <details>
          <summary>{t('auditReview.earlier')}</summary>
          <ul className="tasks">
            {earlier.map((one) => (
              <li key={one.id}>
                <div className="task-name">
                  <ReviewWords review={one} />
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function ReviewWords({ review }: { review: Review }) {
  const { t } = useTexts();
  const { count, dayAndTime } = useFormat();
  const name = review.officer?.name ?? t('auditReview.somebody');
  return (
    <>
      <p>
        <strong>{t('auditReview.upTo', { size: count(review.size) })}</strong>
        <br />
        {t('auditReview.by', { name, time: dayAndTime(review.at) })}
      </p>
      {review.note && (
        <p>
          {t('auditReview.note')}: {review.note}
        </p>
      )}
      <p>
        {review.ownWaiting > 0 ? (
          <StatusTag tone="warning">{t('auditReview.ownWait', { count: review.ownWaiting })}</StatusTag>
        ) : (
          t('auditReview.ownNone')
        )}
      </p>
    </>
  );
}
