import type { AuditOutcome } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { StatusTag, type Tone } from '../ui/StatusTag';

const tones: Record<AuditOutcome, Tone> = { DONE: 'done', REFUSED: 'warning', SHOWN: 'moving' };

/** What came of an act. */
export function OutcomeTag({ outcome }: { outcome: AuditOutcome }) {
  const { t } = useTexts();
  return <StatusTag tone={tones[outcome]}>{t(`auditWords.outcome.${outcome}`)}</StatusTag>;
}
