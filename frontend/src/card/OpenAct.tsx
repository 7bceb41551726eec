import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { ClosedPlaces } from '../order/ClosedPlaces';
import { PriceWhy } from '../order/PriceWhy';
import { Promised } from '../order/Promised';
import { ButtonLink } from '../ui/Link';
import { StatusTag } from '../ui/StatusTag';
import { addressOf } from './actAddress';
import type { Card } from './CardDetails';
import { onlyIdentityMissing } from './identityRefusals';
import { type Action, placesOrder } from './orderActs';
import { useActName } from './useActName';

type Props = { card: Card; action: Action; verified: boolean };

/** What can be done now, or as soon as the identity is verified: price, days, and the way to do it. */
export function OpenAct({ card, action, verified }: Props) {
  const { t } = useTexts();
  const { money } = useFormat();
  const nameOf = useActName();
  const name = nameOf(action);
  const orders = placesOrder(action);
  const needsIdentity = onlyIdentityMissing(action) || (orders && action.available && !verified);
  return (
    <>
      <div className="act-head">
        <h4>{name}</h4>
        {needsIdentity && <StatusTag tone="moving">{t('card.afterIdentity')}</StatusTag>}
      </div>
      <div className="act-open">
        {orders && (
          <p>
            {t('card.price')}{' '}
            <strong>
              {action.price.cents === 0 ? t('card.free') : money(action.price.cents, action.price.currency)}
            </strong>{' '}
            <PriceWhy from={action.priceFrom} />
            <Promised promises={action.promises} />
          </p>
        )}
        <ButtonLink to={addressOf(card, action)} hiddenText={name} secondary={needsIdentity || !orders}>
          {t(orders ? 'card.order' : 'card.begin')}
        </ButtonLink>
      </div>
      <ClosedPlaces places={action.places} />
    </>
  );
}
