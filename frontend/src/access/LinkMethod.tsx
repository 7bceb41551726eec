import type { Access } from '../api/access';
import type { Stage } from '../api/session';
import { LinkCard } from '../cardlogin/LinkCard';
import { useTexts } from '../i18n';
import { LinkDevice } from './LinkDevice';
import { linkable } from './linkable';

/** Links one permitted method of the first login: the card, or a device that shows codes. */
export function LinkMethod({ access, onLinked }: { access: Access; onLinked: (stage: Stage) => void }) {
  const { t } = useTexts();
  const card = access.methods.some(({ method, reason }) => method === 'card' && reason === '');
  const device = linkable(access.methods).length > 0;
  if (!card) return <LinkDevice access={access} onLinked={onLinked} />;
  return (
    <>
      <h3>{t('cardLogin.title')}</h3>
      <LinkCard access={access} onLinked={onLinked} />
      {device && (
        <>
          <h3 className="after-part">{t('cardLogin.link.device')}</h3>
          <LinkDevice access={access} onLinked={onLinked} />
        </>
      )}
    </>
  );
}
