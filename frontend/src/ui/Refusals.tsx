import { InlineAlert } from 'suomifi-ui-components';
import type { WhyFragment } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { refusalDetails } from './refusalDetails';

export type Refusal = WhyFragment;

/**
 * One refusal in words: why, what helps, and behind it the rule with its source. With a
 * field's id the reason is a link to that field.
 */
export function RefusalWords({ refusal, fieldId }: { refusal: Refusal; fieldId?: string }) {
  const { t, texts, language } = useTexts();
  const words = t(`refusals.${refusal.code}`);
  return (
    <div className="refusal">
      <p>
        <strong>
          {fieldId ? (
            <a className="link" href={`#${fieldId}`}>
              {words}
            </a>
          ) : (
            words
          )}
        </strong>{' '}
        {refusalDetails(refusal.params, texts, language)} {t(`remedies.${refusal.remedy}`)}
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

/** Every reason why the server said no, each once, on top of the form that asked. */
export function RefusalSummary({ refusals, title }: { refusals: readonly Refusal[]; title?: string }) {
  const { t } = useTexts();
  if (refusals.length === 0) return null;
  return (
    <div role="alert" className="refusals">
      <InlineAlert status="error" labelText={title ?? t('ui.refused.title')}>
        {[...new Map(refusals.map((one) => [one.code + one.field, one])).values()].map((refusal) => (
          <RefusalWords key={refusal.code + refusal.field} refusal={refusal} />
        ))}
      </InlineAlert>
    </div>
  );
}
