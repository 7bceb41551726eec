import { Button, InlineAlert } from 'suomifi-ui-components';
import type { Fault } from '../api/fault';
import { useTexts } from '../i18n';

/** An answer that never came: what it means for the officer, and the reference to quote. */
export function FaultNotice({ fault, onRetry }: { fault: Fault; onRetry?: () => void }) {
  const { t } = useTexts();
  return (
    <div className="fault" role="alert">
      <InlineAlert status="error" labelText={t(`ui.fault.${fault.kind}.title`)}>
        <p>{t(`ui.fault.${fault.kind}.advice`, { seconds: fault.retryAfterSeconds ?? 60 })}</p>
        {fault.requestId && (
          <p>
            {t('ui.fault.reference')} <code>{fault.requestId}</code>
          </p>
        )}
        {onRetry && (
          <Button variant="secondary" onClick={onRetry}>
            {t('ui.fault.retry')}
          </Button>
        )}
      </InlineAlert>
    </div>
  );
}
