import { useTexts } from '../i18n';
import { useMay, useViewer } from '../shell/viewer';
import { ButtonLink, Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { AccessDetails } from './AccessDetails';
import { OfficerDetails } from './OfficerDetails';
import { OfficerState } from './OfficerState';
import { Rights } from './Rights';
import { Trainings } from './Trainings';
import { type OfficerRecord, WithOfficer } from './useOfficer';

/** One officer: rights, trainings, how he or she logs in, and what the viewer can do about it. */
export function OfficerPage() {
  const { t } = useTexts();
  return (
    <WithOfficer>
      {(record, now) => (
        <Page title={record.officer.name} over={<Link to="/officers">{t('officers.title')}</Link>}>
          <p className="state-line">
            <OfficerState record={record} now={now} />
          </p>
          <div className="cols">
            <div className="stack">
              <Rights record={record} now={now} />
              <Trainings record={record} now={now} />
            </div>
            <div className="stack">
              <Acts record={record} />
              <OfficerDetails record={record} />
              <AccessDetails access={record.access} />
            </div>
          </div>
        </Page>
      )}
    </WithOfficer>
  );
}

/** The tasks that the viewer may begin for this officer. */
function Acts({ record }: { record: OfficerRecord }) {
  const { t } = useTexts();
  const own = useViewer().officer.id === record.officer.id;
  const asks = useMay('ASK_RIGHT') && record.mayBeGiven.length > 0;
  const ends = useMay('END_EMPLOYMENT') && record.active;
  const records = useMay('RECORD_TRAINING');
  const supports = useMay('SUPPORT_OFFICERS');
  const wonders = useMay('ASK_AUTHORITY');
  const audits = useMay('READ_AUDIT');
  if (!own && !asks && !ends && !records && !supports && !wonders && !audits) return null;
  const to = (task: string) => `/officers/${record.officer.id}/${task}`;
  return (
    <section className="panel" aria-labelledby="acts">
      <h2 id="acts">{t('officers.acts')}</h2>
      {own ? (
        <p>{t('officers.self')}</p>
      ) : (
        <ul className="plain">
          {asks && (
            <li>
              <ButtonLink to={to('ask')}>{t('officers.askRight.title')}</ButtonLink>
            </li>
          )}
          {records && (
            <li>
              <Link to={to('training')}>{t('officers.record.title')}</Link>
            </li>
          )}
          {supports && (
            <li>
              <Link to={`/support/${record.officer.id}`}>{t('support.help')}</Link>
            </li>
          )}
          {wonders && (
            <li>
              <Link to={`/authority?officer=${record.officer.id}`}>{t('authority.title')}</Link>
            </li>
          )}
          {audits && (
            <li>
              <Link to={`/audit?officer=${record.officer.id}`}>{t('audit.entry.sameOfficer')}</Link>
            </li>
          )}
          {ends && (
            <li>
              <Link to={to('leave')}>{t('officers.leave.title')}</Link>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
