import type { Begun } from '../api/access';
import { useTexts } from '../i18n';

type Props = { begun: Begun; userName: string };

/** The secret for the app, as a QR code and as the same text. */
export function SecretForApp({ begun, userName }: Props) {
  const { t } = useTexts();
  return (
    <>
      <ol className="bullets">
        <li>{t('access.link.appSteps.open')}</li>
        <li>{t('access.link.appSteps.scan')}</li>
        <li>{t('access.link.appSteps.name', { userName })}</li>
      </ol>
      <div className="secret">
        <img
          className="secret-qr"
          src={`data:image/svg+xml,${encodeURIComponent(begun.qr ?? '')}`}
          alt={t('access.link.qr')}
        />
        <div>
          <p id="secret-key">{t('access.link.secret')}</p>
          <p>
            <code className="secret-text" translate="no">
              {begun.secret}
            </code>
          </p>
          <p className="hint">{t('access.link.secretHint')}</p>
        </div>
      </div>
    </>
  );
}
