import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type CombinedError, useMutation } from 'urql';
import { useIdempotencyKey } from '../api/idempotency';
import type { Purpose } from '../graphql/generated/graphql';
import type { Refusal } from '../ui/Refusals';
import { OpenVisitDocument } from './queries';

/** Opens a visit for a person and goes to the card, or to the cards where there are several. */
export function useOpenVisit() {
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const [{ fetching }, openVisit] = useMutation(OpenVisitDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [error, setError] = useState<CombinedError>();

  const open = async (holderId: string, purpose: Purpose, to?: string) => {
    setRefusals([]);
    const wanted = { holderId, purpose };
    // A visit may be opened for the same person many times a day: each click is an act of its own.
    const idempotencyKey = keyFor({ ...wanted, at: Date.now() });
    const { data, error: fault } = await openVisit({ input: { ...wanted, idempotencyKey } });
    setError(fault);
    setRefusals(data?.openVisit.refusals ?? []);
    const visit = data?.openVisit.visit;
    if (!visit) return;
    const [only, ...others] = visit.holder.cards;
    navigate(to ?? (only && others.length === 0 ? `/cards/${only.id}` : `/holders/${holderId}`));
  };

  return { open, opening: fetching, refusals, error };
}
