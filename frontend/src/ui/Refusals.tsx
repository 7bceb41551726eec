import { InlineAlert } from 'suomifi-ui-components';
import type { WhyFragment } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { refusalDetails } from './refusalDetails';

export type Refusal = WhyFragment;

/** One refusal in words: why, what helps, and behind it the rule with its source. */
export function RefusalWords({ refusal }: { refusal: Refusal }) {
  const { t, texts, language } = useTexts();
  return (
    <div className="refusal">
      <p>
        <strong>{t(`refusals.${refusal.code}`)}</strong> {refusalDetails(refusal.params, texts, language)}{' '}
        {t(`remedies.${refusal.remedy}`)}
      </p>
      <details>
        <summary>{t('ui.refused.why')}</summary>
        <p>
          {t('ui.refused.rule')}: <code>{refusal.rule}</code>
          <br />
          {t('ui.refused.source')}: {refusal.source}
        </p>
      </details>
    </div>
  );
}

/** Every reason why the server said no, on top of the form that asked. */
export function RefusalSummary({ refusals, title }: { refusals: readonly Refusal[]; title?: string }) {
  const { t } = useTexts();
  if (refusals.length === 0) return null;
  return (
    <div role="alert" className="refusals">
      <InlineAlert status="error" labelText={title ?? t('ui.refused.title')}>
        {refusals.map((refusal) => (
          <RefusalWords key={refusal.code + refusal.field} refusal={refusal} />
        ))}
      </InlineAlert>
    </div>
  );
}
