import { useEffect, useRef } from 'react';
import { InlineAlert } from 'suomifi-ui-components';
import { fieldOf } from '../forms/refused';
import type { VerifyIdentityMutation } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { RefusalWords } from '../ui/Refusals';
import { emptyForm } from './form';

/** A check that did not pass: why, and what the officer does now. */
export function Outcome({ outcome }: { outcome: VerifyIdentityMutation['verifyIdentity'] }) {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const second = outcome.verification?.result === 'SECOND_OPINION';

  // biome-ignore lint/correctness/useExhaustiveDependencies: every new outcome takes the focus
  useEffect(() => {
    box.current?.focus();
  }, [outcome]);

  return (
    <div ref={box} tabIndex={-1} role="alert" className="refusals">
      <InlineAlert
        status={second ? 'warning' : 'error'}
        labelText={t(second ? 'verify.secondTitle' : 'verify.refusedTitle')}
      >
        {outcome.repair && <p>{t('find.repaired')}</p>}
        {second && <p>{t('verify.secondText')}</p>}
        {!second && outcome.refusals.length === 0 && <p>{t('verify.noMatchText')}</p>}
        {outcome.refusals.map((refusal) => (
          <RefusalWords
            key={refusal.code + refusal.field}
            refusal={refusal}
            fieldId={fieldOf(refusal, emptyForm)}
          />
        ))}
        {!second && outcome.refusals.length > 0 && <p>{t('verify.kept')}</p>}
      </InlineAlert>
    </div>
  );
}
