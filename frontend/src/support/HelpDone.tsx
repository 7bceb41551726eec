import { useState } from 'react';
import type { SupportActKind } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { PasswordSlip } from '../officers/PasswordSlip';
import { ConfirmationPanel } from '../ui/ConfirmationPanel';
import { type Case, givesPassword, takesTwo } from './acts';

/** What the page keeps of an act until it is left. */
export type Done = {
  act: SupportActKind;
  onPaper: boolean;
  temporaryPassword?: string | null;
  passwordUntil?: string | null;
};

/** It is done: who was told, and the way of the temporary password. */
export function HelpDone({ done, of }: { done: Done; of: Case }) {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  const { record, responsible } = of;
  const [given, setGiven] = useState<Done>();
  const { act, onPaper, temporaryPassword, passwordUntil } = done;
  const mailed = passwordUntil
    ? t('officers.add.mailed', { time: dayAndTime(passwordUntil) })
    : t('officers.add.sent');
  return (
    <div className="stack">
      <div className="screen-only" role="status">
        <ConfirmationPanel
          label={t('support.done', { act: t(`support.act.${act}`) })}
          reference={record.officer.name}
        />
        <p>{t(responsible.length > 0 ? 'support.doneTold' : 'support.toldNobody')}</p>
        {givesPassword(act) && !onPaper && <p>{mailed}</p>}
        {onPaper && !temporaryPassword && (
          <p>{t(takesTwo(act, record.access) ? 'support.askedOnPaper' : 'officers.add.again')}</p>
        )}
      </div>
      {temporaryPassword && given !== done && (
        <PasswordSlip
          name={record.officer.name}
          userName={record.officer.userName}
          password={temporaryPassword}
          until={passwordUntil}
          onHide={() => setGiven(done)}
        />
      )}
    </div>
  );
}
