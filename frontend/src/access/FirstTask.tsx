import { useState } from 'react';
import { Button, InlineAlert } from 'suomifi-ui-components';
import type { Access } from '../api/access';
import { reached, type Stage } from '../api/session';
import { useTexts } from '../i18n';
import { LinkDevice } from './LinkDevice';
import { PasswordForm } from './PasswordForm';
import { TestCode } from './TestCode';

type Props = { stage: Exclude<Stage, 'full'>; access: Access; onDone: () => void };

/** The task of the first login that is to be done now. */
export function FirstTask({ stage, access, onDone }: Props) {
  switch (stage) {
    case 'password':
      return <PasswordForm temporary userName={access.userName} onChanged={onDone} />;
    case 'link':
      return (
        <LinkDevice
          access={access}
          onLinked={(next) => {
            reached(next === 'full' ? 'test' : next);
            onDone();
          }}
        />
      );
    default:
      return <Linked />;
  }
}

/** All is linked: the code may be tried, and work begins. */
function Linked() {
  const { t } = useTexts();
  const [right, setRight] = useState(false);
  return (
    <>
      <InlineAlert labelText={t('access.first.linked')}>
        <p>{t('access.first.linkedNext')}</p>
      </InlineAlert>
      <div className="after-tag">
        <TestCode onRight={() => setRight(true)} />
      </div>
      <div className="buttons">
        <Button variant={right ? 'default' : 'secondary'} onClick={() => reached('full')}>
          {t(right ? 'access.first.goOn' : 'access.first.goOnUntested')}
        </Button>
      </div>
    </>
  );
}
