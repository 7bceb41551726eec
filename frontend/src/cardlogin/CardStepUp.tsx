import { endStepUp } from '../api/stepUp';
import { useTexts } from '../i18n';
import { Waiting } from '../ui/Waiting';
import { CardRun } from './CardRun';
import { useSettings } from './useSettings';
import { keptProtocol } from './watch';

/** The fresh factor of a session that came in by card: the card once more. */
export function CardStepUp() {
  const { t } = useTexts();
  const { settings } = useSettings();
  if (!settings) return <Waiting />;
  return (
    <CardRun
      settings={settings}
      purpose="step-up"
      by={keptProtocol()}
      start={t('cardLogin.stepUp.start')}
      onProven={() => endStepUp(true)}
    />
  );
}
