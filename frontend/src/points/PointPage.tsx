import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../shell/viewer';
import { FaultPage } from '../ui/FaultPage';
import { InterruptionCard } from '../ui/InterruptionCard';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { Authorisations } from './Authorisations';
import { PointDetails } from './PointDetails';
import { PriceList } from './PriceList';
import { PointDocument } from './queries';
import { Registrars } from './Registrars';
import { Faults, StandingTag } from './StandingTag';

/** One point: whether it is in order and what stops, who works there, and whose cards it serves. */
export function PointPage() {
  const { t } = useTexts();
  const { day } = useFormat();
  const { pointId = '' } = useParams();
  const readsOfficers = useMay('READ_OFFICERS');
  const [{ data, error, fetching }, again] = useQuery({ query: PointDocument, variables: { id: pointId } });

  const record = data?.point;
  if (!record) {
    if (fetching) return <Waiting />;
    const fault = error ? faultOf(error) : { kind: 'NOT_FOUND' as const };
    return <FaultPage title={t('points.title')} fault={fault} onRetry={() => again()} />;
  }
  const { point, standing, authorisations } = record;
  return (
    <Page title={point.name} over={<Link to="/points">{t('points.title')}</Link>}>
      <p className="state-line">
        <StandingTag standing={standing} />
      </p>
      <div className="stack">
        {!standing.inOrder && (
          <InterruptionCard title={t('points.notInOrder')}>
            <Faults standing={standing} />
          </InterruptionCard>
        )}
        {standing.endsOn && (
          <InterruptionCard title={t('points.endsOn', { date: day(standing.endsOn) })}>
            <p>{t('points.endsWhy')}</p>
          </InterruptionCard>
        )}
        <div className="cols">
          <div className="stack">
            <PriceList record={record} />
            {readsOfficers && <Registrars pointId={point.id} now={data.viewer.now} />}
            <Authorisations
              title={t('points.authorisations')}
              none={t('points.noAuthorisations')}
              authorisations={authorisations}
              now={data.viewer.now}
              base={`/points/${point.id}`}
            />
          </div>
          <PointDetails record={record} linked={readsOfficers} />
        </div>
      </div>
    </Page>
  );
}
