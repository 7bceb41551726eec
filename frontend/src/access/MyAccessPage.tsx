import { useState } from 'react';
import { CardPart } from '../cardlogin/CardPart';
import { useTexts } from '../i18n';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { AccessRefused } from './AccessRefused';
import { DevicePart } from './DevicePart';
import { MethodsList } from './MethodsList';
import { PasswordPart } from './PasswordPart';
import { Said } from './Said';
import { SessionsPart } from './SessionsPart';
import { useAccess } from './useAccess';

/** My access: password, device, card, what the employer permits, and where I am logged in. */
export function MyAccessPage() {
  const { t } = useTexts();
  const { access, refused, read } = useAccess();
  const [said, setSaid] = useState({ text: '', time: 0 });
  const again = (what: string) => {
    setSaid({ text: what, time: Date.now() });
    void read();
  };
  return (
    <Page title={t('access.title')} lead={t('access.lead')}>
      {said.time > 0 && <Said text={said.text} time={said.time} />}
      {refused && <AccessRefused refused={refused} />}
      {!access && !refused && <Waiting />}
      {access && (
        <>
          <div className="cols cols-even">
            <div className="stack">
              <PasswordPart access={access} onChanged={() => again(t('access.password.saved'))} />
              <DevicePart access={access} onLinked={() => again(t('access.link.done'))} />
            </div>
            <div className="stack">
              <section className="panel" aria-labelledby="methods">
                <h2 id="methods">{t('access.methods.title')}</h2>
                <p>{t('access.methods.lead')}</p>
                <MethodsList methods={access.methods} />
              </section>
              <CardPart access={access} onLinked={() => again(t('cardLogin.link.done'))} />
            </div>
          </div>
          <SessionsPart sessions={access.sessions} onEnded={again} />
        </>
      )}
    </Page>
  );
}
