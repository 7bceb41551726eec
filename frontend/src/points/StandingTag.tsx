import type { PointsQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { PermissionList } from '../officers/Effects';
import { StatusTag } from '../ui/StatusTag';
import { stopsNothing } from './standing';

export type Standing = PointsQuery['points'][number]['standing'];

/** Whether a point is in order, and until when where that ends soon. */
export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = useTexts();
  const { day } = useFormat();
  return (
    <span className="tags">
      {standing.inOrder ? (
        <StatusTag tone="done">{t('points.inOrder')}</StatusTag>
      ) : (
        <StatusTag tone="error">{t('points.notInOrder')}</StatusTag>
      )}
      {standing.endsOn && (
        <StatusTag tone="warning">{t('points.endsOn', { date: day(standing.endsOn) })}</StatusTag>
      )}
    </span>
  );
}

/** What a point lacks, and what that stops. */
export function Faults({ standing }: { standing: Standing }) {
  const { t } = useTexts();
  if (standing.inOrder) return null;
  return (
    <>
      <ul className="bullets">
        {standing.faults.map((fault) => (
          <li key={fault}>{t(`points.fault.${fault}`)}</li>
        ))}
      </ul>
      {stopsNothing(standing) ? (
        <p className="after-tag">{t('points.stopsNothing')}</p>
      ) : (
        <>
          <p className="after-tag">{t('points.stops')}</p>
          <PermissionList permissions={standing.stops} />
        </>
      )}
    </>
  );
}
