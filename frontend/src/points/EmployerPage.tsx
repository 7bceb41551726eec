import { useState } from 'react';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import { FaultPage } from '../ui/FaultPage';
import { ButtonLink, Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { Authorisations } from './Authorisations';
import { LoginMethods } from './LoginMethods';
import { EmployerDocument } from './queries';

/** The viewer's employer: how its officers log in, and to whose points it entrusted its cards. */
export function EmployerPage() {
  const { t } = useTexts();
  const asks = useMay('ASK_AUTHORISATION');
  const [ended, setEnded] = useState<number>();
  const [{ data, error }, again] = useQuery({ query: EmployerDocument });
  if (!data) {
    if (!error) return <Waiting />;
    return <FaultPage title={t('points.employer.title')} fault={faultOf(error)} onRetry={() => again()} />;
  }
  const { organisation, viewer } = data;
  return (
    <Page
      title={t('points.employer.title')}
      over={<Link to="/admin">{t('admin.title')}</Link>}
      lead={organisation.name}
    >
      <div className="stack">
        <LoginMethods
          key={organisation.loginMethods.join()}
          organisation={organisation}
          ended={ended}
          onSaved={(count) => {
            setEnded(count);
            again({ requestPolicy: 'network-only' });
          }}
        />
        <Authorisations
          title={t('points.given')}
          none={t('points.noneGiven')}
          authorisations={organisation.given}
          now={viewer.now}
          base="/employer"
          byPoint
        />
        {asks && (
          <ButtonLink to="/employer/authorisations/new" secondary>
            {t('points.askAuthorisation.title')}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}
