import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { type Fault, helpDeskCode } from './faults';

/** What is wrong, what helps, and the code to read out to the help desk. */
export function FaultFix({ fault }: { fault: Fault }) {
  const { t } = useTexts();
  return (
    <div className="card-fault" role="alert">
      <p>
        <strong>{t(`cardLogin.faults.${fault}.wrong`)}</strong>
      </p>
      <p>{t(`cardLogin.faults.${fault}.fix`)}</p>
      {fault === 'LOCAL_PERMISSION_DENIED' && <HowToAllow />}
      <p className="card-fault-code">
        <strong>{t('cardLogin.run.helpDesk', { code: helpDeskCode(fault) })}</strong>{' '}
        <span className="hint">{t('cardLogin.run.helpDeskHint')}</span>
      </p>
      <p>
        <FurtherWay fault={fault} />
      </p>
    </div>
  );
}

/** The page that helps on. */
function FurtherWay({ fault }: { fault: Fault }) {
  const { t } = useTexts();
  switch (fault) {
    case 'CARD_LINKED_ALREADY':
      return <Link to="/new-password">{t('login.newPassword.link')}</Link>;
    case 'PIN_LOCKED':
      return <Link to="/help/forgotten">{t('help.topics.forgotten.title')}</Link>;
    default:
      return <Link to="/help/cardFails">{t('cardLogin.run.help')}</Link>;
  }
}

function HowToAllow() {
  const { t } = useTexts();
  return (
    <>
      <p>{t('cardLogin.permission.denied')}</p>
      <ol className="bullets">
        <li>{t('cardLogin.permission.deniedSteps.open')}</li>
        <li>{t('cardLogin.permission.deniedSteps.allow')}</li>
        <li>{t('cardLogin.permission.deniedSteps.again')}</li>
        <li>{t('cardLogin.permission.deniedSteps.managed')}</li>
      </ol>
    </>
  );
}
