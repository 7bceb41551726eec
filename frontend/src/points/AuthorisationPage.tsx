import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { FaultPage } from '../ui/FaultPage';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { AuthorisationFacts } from './AuthorisationFacts';
import type { Authorisation } from './Authorisations';
import { EmployerDocument, PointDocument } from './queries';

type Props = {
  title: (authorisation: Authorisation) => string;
  children: (authorisation: Authorisation, back: string) => ReactNode;
};

/** A page about one authorisation, found from the point's side or from that of the cards. */
export function AuthorisationPage({ title, children }: Props) {
  const { t } = useTexts();
  const { pointId, authorisationId } = useParams();
  const [ofPoint, askPoint] = useQuery({
    query: PointDocument,
    variables: { id: pointId ?? '' },
    pause: !pointId,
  });
  const [ofEmployer, askEmployer] = useQuery({ query: EmployerDocument, pause: Boolean(pointId) });

  const back = pointId ? `/points/${pointId}` : '/employer';
  const all = pointId ? ofPoint.data?.point?.authorisations : ofEmployer.data?.organisation.given;
  const found = all?.find((one) => one.id === authorisationId);
  const { error, fetching } = pointId ? ofPoint : ofEmployer;
  if (!found) {
    if (fetching) return <Waiting />;
    const fault = error ? faultOf(error) : { kind: 'NOT_FOUND' as const };
    const again = () => (pointId ? askPoint() : askEmployer());
    return <FaultPage title={t('points.authorisations')} fault={fault} onRetry={again} />;
  }
  return (
    <Page
      title={title(found)}
      over={<Link to={back}>{pointId ? found.point.name : t('points.employer.title')}</Link>}
    >
      <div className="stack">
        <div className="panel">
          <AuthorisationFacts authorisation={found} />
        </div>
        {children(found, back)}
      </div>
    </Page>
  );
}
