import { useSearchParams } from 'react-router';
import type { Card } from '../card/CardDetails';
import { isVerified, type Visit } from '../card/visit';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { ActPage } from './ActPage';
import { CheckRequest } from './CheckRequest';
import { useDone } from './done';
import { useTold } from './memory';
import { RevokeCardDocument, SuspendCardDocument } from './queries';
import { RequestForm } from './RequestForm';
import { requestOf, type Told } from './request';

export type PutOffAct = 'SUSPEND' | 'REVOKE';

type Props = { act: PutOffAct; card: Card; visit: Visit; now: string };

/**
 * A card is suspended or revoked, as somebody asked. What is for good is checked once
 * more: the step is in the address, the answers are in memory.
 */
export function PutOff({ act, card, visit, now }: Props) {
  const { t } = useTexts();
  const { day } = useFormat();
  const [params, setParams] = useSearchParams();
  const { told, keep, forget } = useTold(card.id, visit.id);
  const { act: send, ...state } = useAct(act === 'REVOKE' ? RevokeCardDocument : SuspendCardDocument);
  const done = useDone(card.id, act);
  const verified = isVerified(visit);
  const checks = act === 'REVOKE';
  const checking = checks && params.get('step') === 'check' && told && requestOf(told, verified);

  const enter = async (answers: Told) => {
    const request = requestOf(answers, verified);
    if (!request || !(await send({ ...request, cardId: card.id, visitId: visit.id }))) return;
    done();
    forget();
  };
  const answer = (answers: Told) => {
    keep(answers);
    if (checks) setParams({ step: 'check' });
    else void enter(answers);
  };
  const asked = told ?? { ...nothingTold, day: day(now) };

  return (
    <ActPage
      key={checking ? 'check' : 'ask'}
      card={card}
      act={act}
      title={checking ? t('cardacts.check.title') : undefined}
      moved={checking ? 'check' : 'ask'}
    >
      {checking ? (
        <CheckRequest
          act={act}
          told={told}
          verified={verified}
          {...state}
          onChange={() => setParams({})}
          onEnter={() => void enter(told)}
        />
      ) : (
        <RequestForm
          act={act}
          card={card}
          told={asked}
          verified={verified}
          {...state}
          onKeep={keep}
          onAnswer={answer}
        />
      )}
    </ActPage>
  );
}

const nothingTold: Told = {
  reason: '',
  askedBy: '',
  channel: '',
  questions: [],
  reference: '',
  when: 'now',
  day: '',
  requestedAt: '',
  late: '',
};
