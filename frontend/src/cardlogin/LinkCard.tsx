import type { Access } from '../api/access';
import type { Stage } from '../api/session';
import { freshFactor } from '../api/stepUp';
import { useTexts } from '../i18n';
import { CardRun } from './CardRun';
import { useSettings } from './useSettings';

/** Links the officer's own card to the account. */
export function LinkCard({ access, onLinked }: { access: Access; onLinked: (stage: Stage) => void }) {
  const { t } = useTexts();
  const { settings, reads } = useSettings();
  if (!settings || !reads) return null;
  return (
    <>
      <p>{t('cardLogin.link.lead')}</p>
      <CardRun
        settings={settings}
        purpose="link"
        before={async () => isFresh(access) || freshFactor()}
        start={t('cardLogin.link.start')}
        onProven={({ stage }) => onLinked(stage ?? 'full')}
      />
    </>
  );
}

/** Linking in a session that is fully in takes a factor given within the last minutes. */
const isFresh = ({ stage, freshUntil }: Access) =>
  stage !== 'full' || (freshUntil !== null && Date.parse(freshUntil) > Date.now());
