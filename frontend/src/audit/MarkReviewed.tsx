import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { InlineAlert } from 'suomifi-ui-components';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { ReasonField } from '../forms/ReasonField';
import { judgedBy } from '../forms/resolver';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useMay, useViewer } from '../shell/viewer';
import type { Log } from './Integrity';
import { ReviewDocument } from './queries';
import { reviewedBy } from './reviews';

/** Marks the signed log as reviewed by the viewer, where there is something new. */
export function MarkReviewed({ log }: { log: Log }) {
  const { t } = useTexts();
  const { id } = useViewer().officer;
  const reviews = useMay('REVIEW_AUDIT');
  const [done, setDone] = useState(false);
  if (!reviews) return null;
  const size = log.checkpoint?.size ?? 0;
  return (
    <section aria-labelledby="mark">
      <h2 id="mark">{t('auditReview.mark.title')}</h2>
      <div role="status">
        {done && <InlineAlert status="neutral">{t('auditReview.mark.done')}</InlineAlert>}
      </div>
      {size === 0 && <p>{t('auditReview.mark.unsealed')}</p>}
      {size > 0 && reviewedBy(id, log) >= size && !done && <p>{t('auditReview.mark.nothing')}</p>}
      {size > reviewedBy(id, log) && !done && <MarkForm size={size} onDone={() => setDone(true)} />}
    </section>
  );
}

function MarkForm({ size, onDone }: { size: number; onDone: () => void }) {
  const { t } = useTexts();
  const { count } = useFormat();
  const { act, ...state } = useAct(ReviewDocument);
  // The sealer signs on while the auditor reads: what is marked is what this page began with.
  const [upTo] = useState(size);
  const schema = z.object({ note: z.string().trim().max(1000, t('auditReview.mark.noteLong')) });
  const form = useForm({
    defaultValues: { note: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const submit = form.handleSubmit(async ({ note }) => {
    if (await act({ size: upTo, note: note || undefined })) onDone();
  });
  return (
    <ActForm
      form={form}
      onSubmit={submit}
      {...state}
      refused={t('auditReview.mark.refused')}
      submit={t('auditReview.mark.submit')}
      back="/audit"
    >
      <p>
        {t('auditReview.mark.text', { size: count(upTo) })} {t('auditReview.mark.own')}
      </p>
      <ReasonField
        control={form.control}
        name="note"
        label={t('auditReview.mark.note')}
        hint={t('auditReview.mark.noteHint')}
      />
    </ActForm>
  );
}
