import { useSearchParams } from 'react-router';
import { faultIn, type PageAct, pathOf } from '../card/actAddress';
import type { Card } from '../card/CardDetails';
import { realReasons } from '../card/identityRefusals';
import type { CardFault } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { InterruptionCard } from '../ui/InterruptionCard';
import { ButtonLink } from '../ui/Link';
import { type Refusal, RefusalSummary } from '../ui/Refusals';

/** Why the act cannot be done, and what helps. */
export function NotNow({ card, refusals }: { card: Card; refusals: readonly Refusal[] }) {
  const { t } = useTexts();
  return (
    <div className="stack">
      <RefusalSummary title={t('cardacts.notNow')} refusals={realReasons(refusals)} />
      <div className="buttons">
        <ButtonLink to={`/cards/${card.id}`}>{t('cardacts.back')}</ButtonLink>
      </div>
    </div>
  );
}

/** The way to the verification that the act asks for; it leads back to the act. */
export function VerifyFirst({ card, act }: { card: Card; act: PageAct }) {
  const { t } = useTexts();
  const [params] = useSearchParams();
  return (
    <InterruptionCard
      title={t('cardacts.verify.title')}
      actions={<ButtonLink to={identityFor(card, act, faultIn(params))}>{t('card.verify')}</ButtonLink>}
    >
      <p>{t('cardacts.verify.text')}</p>
    </InterruptionCard>
  );
}

/** The address of the verification that comes back to the act's page, and keeps what it was filled in with. */
export function identityFor(card: Card, act: PageAct, fault?: CardFault): string {
  const address = `/holders/${card.holder.id}/identity?card=${card.id}&act=${pathOf(act)}`;
  return fault ? `${address}&fault=${fault}` : address;
}
