import { useState } from 'react';
import { Button, InlineAlert } from 'suomifi-ui-components';
import type { Access } from '../api/access';
import { reached, type Stage } from '../api/session';
import { useTexts } from '../i18n';
import { LinkMethod } from './LinkMethod';
import { PasswordForm } from './PasswordForm';
import { TryLinked } from './TryLinked';

type Props = { stage: Exclude<Stage, 'full'>; access: Access; onDone: () => void };

/** The task of the first login that is to be done now. */
export function FirstTask({ stage, access, onDone }: Props) {
  switch (stage) {
    case 'password':
      return <PasswordForm temporary userName={access.userName} onChanged={onDone} />;
    case 'link':
      return (
        <LinkMethod
          access={access}
          onLinked={(next) => {
            reached(next === 'full' ? 'test' : next);
            onDone();
          }}
        />
      );
    default:
      return <Linked access={access} />;
  }
}

/** All is linked: it may be tried, and work begins. */
function Linked({ access }: { access: Access }) {
  const { t } = useTexts();
  const [right, setRight] = useState(false);
  return (
    <>
      <InlineAlert labelText={t('access.first.linked')}>
        <p>{t('access.first.linkedNext')}</p>
      </InlineAlert>
      <div className="after-tag">
        <TryLinked access={access} onRight={() => setRight(true)} />
      </div>
      <div className="buttons">
        <Button variant={right ? 'default' : 'secondary'} onClick={() => reached('full')}>
          {t(right ? 'access.first.goOn' : 'access.first.goOnUntested')}
        </Button>
      </div>
    </>
  );
}
