import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Link } from '../ui/Link';
import { EntryTable } from './EntryTable';
import type { Pattern } from './Patterns';

type Props = { kind: Pattern['kind']; finding: Pattern['findings'][number] };

/** Something that fits a pattern: whose it is, how many, and behind it the entries that show it. */
export function Finding({ kind, finding }: Props) {
  const { t } = useTexts();
  const { day, dayAndTime } = useFormat();
  const { officer, point, count, ownUsual, pointUsual, entries } = finding;
  const where = [point?.name, finding.day ? day(finding.day) : dayAndTime(finding.lastAt)].filter(Boolean);
  return (
    <div className="task-name">
      <strong>
        {officer ? <Link to={`/audit?officer=${officer.id}`}>{officer.name}</Link> : t('auditReview.several')}
      </strong>
      <div>{t(`auditReview.finding.${kind}`, { count, own: ownUsual, usual: pointUsual })}</div>
      <div className="hint">{where.join(', ')}</div>
      {entries.length > 0 && (
        <details>
          <summary>{t('auditReview.evidence', { count: entries.length })}</summary>
          <EntryTable caption={t('auditReview.evidenceOf')} entries={entries} />
        </details>
      )}
    </div>
  );
}
