import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import type { Right } from './useOfficer';

/** Where and from when to when a right holds, who asked and decided, and why. */
export function RightFacts({ right }: { right: Right }) {
  const { t } = useTexts();
  const { day, dayAndTime } = useFormat();
  const to = right.validTo ? day(right.validTo) : t('rights.openEnded');
  const lines = [
    [right.point?.name, t('officers.valid', { from: day(right.validFrom), to })].filter(Boolean).join(' · '),
    right.askedBy
      ? t('officers.askedBy', { name: right.askedBy.name, time: dayAndTime(right.askedAt) })
      : t('officers.installed'),
    right.decidedBy &&
      right.decidedAt &&
      t('officers.decidedBy', { name: right.decidedBy.name, time: dayAndTime(right.decidedAt) }),
    right.endedBy && t('officers.endedBy', { name: right.endedBy.name }),
    right.reason && t('officers.why', { reason: right.reason }),
    right.endReason && t('officers.whyEnded', { reason: right.endReason }),
  ];
  return <>{lines.map((line) => line && <div key={line}>{line}</div>)}</>;
}
