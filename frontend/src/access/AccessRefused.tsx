import { InlineAlert } from 'suomifi-ui-components';
import type { Refused } from '../api/ask';
import { useTexts } from '../i18n';
import { refusedWords } from './refusedWords';

/** Why something about the own access was not done, where no single field is wrong. */
export function AccessRefused({ refused }: { refused: Refused }) {
  const { t, texts } = useTexts();
  const fault = refused.code === 'UNAVAILABLE' || refused.code === 'FAULT';
  return (
    <div role="alert">
      <InlineAlert status="error" labelText={t('access.refused.title')}>
        <p>{refusedWords(refused, texts)}</p>
        {fault && refused.requestId && (
          <p>
            {t('ui.fault.reference')} <code>{refused.requestId}</code>
          </p>
        )}
      </InlineAlert>
    </div>
  );
}
