import { actOf } from '../authority/acts';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../shell/viewer';
import { ButtonLink, Link } from '../ui/Link';
import { RefusalWords } from '../ui/Refusals';
import { StatusTag } from '../ui/StatusTag';
import type { Card } from './CardDetails';
import { isOpen, onlyIdentityMissing, realReasons } from './identityRefusals';
import { type Action, placesOrder } from './orderActs';

/** Every act on the card: available, or every reason why not and what helps. */
export function Actions({ card, verified }: { card: Card; verified: boolean }) {
  const { t } = useTexts();
  return (
    <section className="panel" aria-labelledby="actions">
      <h2 id="actions">{t('card.actions')}</h2>
      {card.actions.filter(placesOrder).some(isOpen) && (
        <p>
          <Link to={`/cards/${card.id}/order`}>{t('card.wrong')}</Link>
        </p>
      )}
      <ul className="acts">
        {card.actions.map((action) => (
          <li key={action.act}>
            <OneAction card={card} action={action} verified={verified} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneAction({ card, action, verified }: { card: Card; action: Action; verified: boolean }) {
  const { t } = useTexts();
  const { money, weekday } = useFormat();
  const asks = useMay('ASK_AUTHORITY');
  const name = t(action.kind ? `words.orderKind.${action.kind}` : `words.cardAct.${action.act}`);
  const open = isOpen(action);
  const needsIdentity = onlyIdentityMissing(action) || (action.available && !verified);

  return (
    <>
      <div className="act-head">
        <h3>{name}</h3>
        {open ? (
          <StatusTag tone={needsIdentity ? 'moving' : 'done'}>
            {t(needsIdentity ? 'card.afterIdentity' : 'card.available')}
          </StatusTag>
        ) : (
          <StatusTag tone="error">{t('card.notAvailable')}</StatusTag>
        )}
      </div>
      {open && placesOrder(action) && (
        <div className="act-open">
          <p>
            {t('card.price')}{' '}
            <strong>
              {action.price.cents === 0 ? t('card.free') : money(action.price.cents, action.price.currency)}
            </strong>
            {action.promise && (
              <>
                {' · '}
                {t('card.promise')} <strong>{weekday(action.promise)}</strong>
              </>
            )}
          </p>
          <ButtonLink
            to={`/cards/${card.id}/order?kind=${action.kind}`}
            hiddenText={name}
            secondary={needsIdentity}
          >
            {t('card.order')}
          </ButtonLink>
        </div>
      )}
      {!open &&
        realReasons(action.refusals).map((refusal) => (
          <RefusalWords key={refusal.code + refusal.field} refusal={refusal} />
        ))}
      {!open && asks && action.kind && (
        <p>
          <Link to={`/authority?act=${actOf[action.kind]}&card=${card.id}`} hiddenText={name}>
            {t('authority.why')}
          </Link>
        </p>
      )}
    </>
  );
}
