import { actOf } from '../authority/acts';
import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import { Link } from '../ui/Link';
import { RefusalWords } from '../ui/Refusals';
import { AskRegister, onlyRegisterRefuses, type Told } from './AskRegister';
import type { Card } from './CardDetails';
import { realReasons } from './identityRefusals';
import type { Action } from './orderActs';
import { useActName } from './useActName';
import type { Visit } from './visit';

type Props = { card: Card; action: Action; visit: Visit; onTold: (told?: Told) => void };

/** What cannot be done: every reason, what helps, and behind it the rule with its source. */
export function ClosedAct({ card, action, visit, onTold }: Props) {
  const { t } = useTexts();
  const asks = useMay('ASK_AUTHORITY');
  const nameOf = useActName();
  const name = nameOf(action);
  return (
    <>
      <h3 className="act-closed">{name}</h3>
      {realReasons(action.refusals).map((refusal) => (
        <RefusalWords key={refusal.code + refusal.field} refusal={refusal} />
      ))}
      {onlyRegisterRefuses(action) && <AskRegister cardId={card.id} visit={visit} onTold={onTold} />}
      {asks && action.kind && (
        <p className="act-why">
          <Link to={`/authority?act=${actOf[action.kind]}&card=${card.id}`} hiddenText={name}>
            {t('authority.why')}
          </Link>
        </p>
      )}
    </>
  );
}
