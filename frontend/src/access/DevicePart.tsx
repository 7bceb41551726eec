import { InlineAlert } from 'suomifi-ui-components';
import type { Access } from '../api/access';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { ButtonLink } from '../ui/Link';
import { LinkDevice } from './LinkDevice';

/** The device that shows the codes: what is linked and since when, or the way to link it. */
export function DevicePart({ access, onLinked }: { access: Access; onLinked: () => void }) {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  const { device } = access;
  return (
    <section className="panel" aria-labelledby="device-part">
      <h2 id="device-part">{t('access.device.title')}</h2>
      {device ? (
        <>
          <p>
            {t('access.device.linkedSince', {
              device: t(`access.device.${device.kind}`),
              since: dayAndTime(device.linkedAt),
            })}
          </p>
          {!device.permitted && <InlineAlert status="warning">{t('access.device.notPermitted')}</InlineAlert>}
          <ButtonLink to="/test" secondary>
            {t('access.device.test')}
          </ButtonLink>
          <h3 className="after-part">{t('access.device.newPhone')}</h3>
          <p>{t('access.device.newPhoneAdvice')}</p>
        </>
      ) : (
        <>
          <p>{t('access.device.none')}</p>
          <LinkDevice access={access} onLinked={onLinked} />
        </>
      )}
    </section>
  );
}
