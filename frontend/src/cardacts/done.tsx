import { useLocation, useNavigate } from 'react-router';
import { actAt, type PageAct, pathOf } from '../card/actAddress';
import type { Card } from '../card/CardDetails';
import { useTexts } from '../i18n';
import { ConfirmationPanel } from '../ui/ConfirmationPanel';

/** Goes back to the card once an act is done; the spent form does not stay behind the back button. */
export function useDone(cardId: string, act: PageAct) {
  const navigate = useNavigate();
  return () => navigate(`/cards/${cardId}`, { state: { did: pathOf(act) }, replace: true });
}

/** What was just done with the card; nothing where the page was opened otherwise. */
export function ActDone({ card }: { card: Pick<Card, 'number'> }) {
  const { t } = useTexts();
  const { state } = useLocation();
  const act = actAt((state as { did?: string } | null)?.did ?? null);
  if (!act) return null;
  return (
    <div role="status">
      <ConfirmationPanel label={t(`cardacts.acts.${act}.done`)} reference={card.number} />
    </div>
  );
}
