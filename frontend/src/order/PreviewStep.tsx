import { useEffect, useState } from 'react';
import { Button } from 'suomifi-ui-components';
import { useMutation } from 'urql';
import { faultOf } from '../api/fault';
import type { Card } from '../card/CardDetails';
import type { LetterKind } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { RefusalSummary } from '../ui/Refusals';
import { Waiting } from '../ui/Waiting';
import type { Answers } from './answers';
import { LetterPage } from './LetterPage';
import { PreviewLetterDocument } from './queries';
import { StepButtons } from './StepButtons';

type Props = { card: Card; answers: Answers; onAnswer: (more: Answers) => void };

/** The page as it will be printed, with the code masked. */
export function PreviewStep({ card, answers, onAnswer }: Props) {
  const { t } = useTexts();
  const [{ data, error, fetching }, preview] = useMutation(PreviewLetterDocument);
  const [tries, setTries] = useState(0);
  const { delivery, language, format } = answers;
  const kind: LetterKind = answers.kind === 'PUK_ENVELOPE' ? 'PUK_ENVELOPE' : 'ACTIVATION_LETTER';

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again
  useEffect(() => {
    if (!delivery || !language || !format) return;
    void preview({ input: { cardId: card.id, kind, delivery, language, format } });
  }, [preview, card.id, kind, delivery, language, format, tries]);

  const made = data?.previewLetter;
  return (
    <div className="panel stack">
      <p>{t('order.previewLead')}</p>
      {fetching && (
        // As high as the letter, which must not push away the button that has the focus.
        <div className="letter">
          <Waiting />
        </div>
      )}
      {error && <FaultNotice fault={faultOf(error)} onRetry={() => setTries(tries + 1)} />}
      {made && <RefusalSummary title={t('order.previewFailed')} refusals={made.refusals} />}
      {made?.reordered && <p role="status">{t('order.reordered')}</p>}
      {made?.pdf && <LetterPage pdf={made.pdf} />}
      <StepButtons back="payer">
        <Button onClick={() => onAnswer({})}>{t('order.next')}</Button>
      </StepButtons>
    </div>
  );
}
