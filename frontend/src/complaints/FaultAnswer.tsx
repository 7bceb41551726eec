import type { Card } from '../card/CardDetails';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { SummaryList } from '../ui/SummaryList';

export type FaultChoice = Card['actions'][number]['faults'][number];

/** Who answers for a fault, by when, and what costs nothing then; with the rule that says so. */
export function FaultAnswer({ choice }: { choice: FaultChoice }) {
  const { t } = useTexts();
  const { day } = useFormat();
  const { to, until, answerBy, freeFor, freeFrom, rule, source } = choice;
  const free = freeFrom
    ? t(`complaints.freeFrom.${freeFrom}`, {
        reasons: freeFor.map((reason) => t(`words.reason.${reason}`)).join(', '),
      })
    : t('complaints.notFree');
  return (
    <>
      <SummaryList
        rows={[
          { key: 'to', name: t('complaints.toName'), value: to ? t(`complaints.to.${to}`) : '' },
          { key: 'until', name: t('complaints.until'), value: until ? day(until) : '' },
          { key: 'answer', name: t('complaints.answerBy'), value: answerBy ? day(answerBy) : '' },
          { key: 'free', name: t('complaints.free'), value: free },
        ]}
      />
      <details>
        <summary>{t('ui.refused.why')}</summary>
        <p>
          {t('ui.refused.rule')}: <code>{rule}</code>
          <br />
          {t('ui.refused.source')}: {source}
        </p>
      </details>
    </>
  );
}
