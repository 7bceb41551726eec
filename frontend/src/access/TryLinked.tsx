import type { Access } from '../api/access';
import { CardRun } from '../cardlogin/CardRun';
import { useSettings } from '../cardlogin/useSettings';
import { useTexts } from '../i18n';
import { TestCode } from './TestCode';

/** Tries what was just linked: the code of the device, or the card. */
export function TryLinked({ access, onRight }: { access: Access; onRight: () => void }) {
  const { t } = useTexts();
  const { settings } = useSettings();
  if (access.device || !access.card) return <TestCode onRight={onRight} />;
  if (!settings) return null;
  return (
    <CardRun
      settings={settings}
      purpose="test"
      start={t('cardLogin.test.start')}
      secondary
      onProven={onRight}
    />
  );
}
