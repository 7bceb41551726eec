import type { ReactNode } from 'react';
import { IconCheck } from 'suomifi-ui-components';
import { useTexts } from '../i18n';

export type TimelineStep = {
  id: string;
  title: ReactNode;
  /** When it happened or is expected, already in words. */
  time?: ReactNode;
  /** Who owes the step, or what is to be known about it. */
  note?: ReactNode;
  place: 'past' | 'now' | 'expected' | 'late' | 'failed';
};

/** What happened, what happens now, what is expected; the place is said in words too. */
export function Timeline({ steps, label }: { steps: TimelineStep[]; label: string }) {
  const { t } = useTexts();
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.id}
          className={`timeline-${step.place}`}
          aria-current={step.place === 'now' || step.place === 'late' ? 'step' : undefined}
        >
          <span className="timeline-dot" aria-hidden="true">
            {step.place === 'past' && <IconCheck />}
          </span>
          <div className="timeline-title">
            <span className="visually-hidden">{t(`ui.timeline.${step.place}`)}: </span>
            {step.title}
          </div>
          {step.time && <div className="timeline-time">{step.time}</div>}
          {step.note && <div className="timeline-note">{step.note}</div>}
        </li>
      ))}
    </ol>
  );
}
