import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import { faultOf } from '../api/fault';
import { useAct } from '../forms/useAct';
import type { ProfessionalStanding, RefusalCode } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { FaultNotice } from '../ui/FaultNotice';
import { RefusalSummary } from '../ui/Refusals';
import { realReasons } from './identityRefusals';
import type { Action } from './orderActs';
import { AskProfessionalRightDocument } from './queries';
import { isVerified, type Visit } from './visit';

// What the register's last answer refuses: another answer may take it away.
const byRegister: readonly RefusalCode[] = [
  'PROFESSIONAL_RIGHT_ABSENT',
  'PROFESSIONAL_RIGHT_ENDED',
  'PROFESSIONAL_RIGHT_RESTRICTED',
];

/** Whether nothing but the last answer of the register of health professionals closes an act. */
export function onlyRegisterRefuses({ refusals }: Pick<Action, 'refusals'>): boolean {
  return refusals.length > 0 && realReasons(refusals).every(({ code }) => byRegister.includes(code));
}

export type Told = { answered: boolean; standing?: ProfessionalStanding | null; askedAt?: string | null };

/** What the register answered, or that it did not, and what it said last. */
export function RegisterSaid({ told }: { told?: Told }) {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  return (
    <div role="status">
      {told && !told.answered && <p>{t('card.professional.away')}</p>}
      {told?.standing && told.askedAt && (
        <p>
          {t(`card.professional.standing.${told.standing}`)}{' '}
          {t('card.professional.askedAt', { time: dayAndTime(told.askedAt) })}
        </p>
      )}
    </div>
  );
}

type Props = { cardId: string; visit: Visit; onTold: (told?: Told) => void };

/**
 * Asks the register of health professionals about the holder once more; the card's acts go by
 * what it says. An answer that opens them takes this away: whoever shows it is told as well.
 */
export function AskRegister({ cardId, visit, onTold }: Props) {
  const { t } = useTexts();
  const { act, refusals, error, busy } = useAct(AskProfessionalRightDocument);
  const [told, setTold] = useState<Told>();
  const ask = async () => {
    const answer = await act({ cardId, visitId: visit.id });
    setTold(answer);
    onTold(answer);
  };
  if (!isVerified(visit)) return <p>{t('card.professional.afterIdentity')}</p>;
  return (
    <div className="stack ask-register">
      <RefusalSummary title={t('card.professional.refused')} refusals={refusals} />
      {error && <FaultNotice fault={faultOf(error)} />}
      <RegisterSaid told={told} />
      <Button variant="secondary" onClick={() => void ask()} aria-disabled={busy}>
        {t(busy ? 'card.professional.asking' : 'card.professional.ask')}
      </Button>
    </div>
  );
}
