import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { TrainingTag } from '../officers/TrainingTag';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { TaskList } from '../ui/TaskList';
import { RegistrarsDocument } from './queries';

/** The point's registration officers, and until when each one's training counts. */
export function Registrars({ pointId, now }: { pointId: string; now: string }) {
  const { t } = useTexts();
  const [{ data, error }, again] = useQuery({ query: RegistrarsDocument, variables: { pointId } });
  const registrars = data?.officers.edges
    .map(({ node }) => node.officer)
    .filter((officer) => officer.roles.includes('REGISTRAR'));
  return (
    <section className="panel" aria-labelledby="registrars">
      <h2 id="registrars">{t('points.theRegistrars')}</h2>
      {error && <FaultNotice fault={faultOf(error)} onRetry={() => again()} />}
      {registrars?.length === 0 && <p className="hint">{t('points.noRegistrars')}</p>}
      <TaskList
        tasks={(registrars ?? []).map((officer) => ({
          id: officer.id,
          name: <Link to={`/officers/${officer.id}`}>{officer.name}</Link>,
          status: <TrainingTag validTo={officer.trainingValidTo} now={now} />,
        }))}
      />
      <p className="more">
        <Link to={`/officers?point=${pointId}`}>{t('points.allOfficers')}</Link>
      </p>
    </section>
  );
}
