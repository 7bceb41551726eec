import { useState } from 'react';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { ConfirmationPanel } from '../ui/ConfirmationPanel';
import { ButtonLink } from '../ui/Link';
import type { Created } from './CreateOfficerForm';
import { PasswordSlip } from './PasswordSlip';

/** The officer is entered: the password's way to him or her, and what to do next. */
export function OfficerCreated({ created }: { created: Created }) {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  const [handedOver, setHandedOver] = useState(false);
  const { officer, temporaryPassword, passwordUntil, onPaper } = created;
  const mailed = passwordUntil
    ? t('officers.add.mailed', { time: dayAndTime(passwordUntil) })
    : t('officers.add.sent');
  return (
    <div className="stack">
      <div className="screen-only">
        <ConfirmationPanel label={officer.name} reference={officer.userName} />
      </div>
      {!onPaper && <p>{mailed}</p>}
      {onPaper && !temporaryPassword && <p>{t('officers.add.again')}</p>}
      {temporaryPassword && !handedOver && (
        <PasswordSlip
          name={officer.name}
          userName={officer.userName}
          password={temporaryPassword}
          until={passwordUntil}
          onHide={() => setHandedOver(true)}
        />
      )}
      <div className="screen-only">
        <p>{t('officers.add.next')}</p>
        <div className="buttons">
          <ButtonLink to={`/officers/${officer.id}/ask`}>{t('officers.askRight.title')}</ButtonLink>
          <ButtonLink to={`/officers/${officer.id}`} secondary>
            {t('officers.add.toOfficer')}
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}
