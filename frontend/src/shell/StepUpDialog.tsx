import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'suomifi-ui-components';
import { useAccess } from '../access/useAccess';
import { endStepUp, useStepUp } from '../api/stepUp';
import { CardStepUp } from '../cardlogin/CardStepUp';
import { useTexts } from '../i18n';
import { LinkButton } from '../ui/LinkButton';
import { Waiting } from '../ui/Waiting';
import { StepUpCode } from './StepUpCode';

/** Asks for a fresh factor whenever an act needs one: a one-time code, or the card that the session came in by. */
export function StepUpDialog() {
  return useStepUp() ? <Asking /> : null;
}

/**
 * The browser's own modal dialog: it keeps the focus in, Escape cancels, and the page
 * behind stays as it was.
 */
function Asking() {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const { access, refused } = useAccess();
  const [chosen, setChosen] = useState<'card' | 'code'>();
  const by = chosen ?? (access?.method === 'card' ? 'card' : 'code');
  const both = access?.method === 'card' && access.device;

  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className="ask"
      aria-labelledby="step-up"
      aria-describedby="step-up-why"
      onCancel={(event) => {
        event.preventDefault();
        endStepUp(false);
      }}
    >
      <h2 id="step-up">{t(by === 'card' ? 'cardLogin.stepUp.title' : 'access.stepUp.title')}</h2>
      <p id="step-up-why">{t(by === 'card' ? 'cardLogin.stepUp.lead' : 'access.stepUp.lead')}</p>
      {!access && !refused ? <Waiting /> : by === 'card' ? <CardStepUp /> : <StepUpCode />}
      <div className="buttons">
        {both && (
          <LinkButton onClick={() => setChosen(by === 'card' ? 'code' : 'card')}>
            {t(by === 'card' ? 'cardLogin.stepUp.code' : 'cardLogin.stepUp.card')}
          </LinkButton>
        )}
        <Button variant="secondary" onClick={() => endStepUp(false)}>
          {t('access.stepUp.cancel')}
        </Button>
      </div>
      <p className="hint">{t('access.stepUp.kept')}</p>
    </dialog>
  );
}
