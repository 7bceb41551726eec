import { useCallback, useEffect, useState } from 'react';
import { useQuery, useSubscription } from 'urql';
import { useLookAgain } from '../api/lookAgain';
import { OrderDocument, OrderMovedDocument } from './queries';

const pollEvery = 15_000;

/**
 * One order that keeps itself up to date: told by the server when it moves, or
 * asked for every 15 seconds where that line is down.
 */
export function useOrder(orderId: string) {
  const [{ data, error, fetching }, again] = useQuery({ query: OrderDocument, variables: { id: orderId } });
  const [moved] = useSubscription({ query: OrderMovedDocument, variables: { orderId } });
  const [broken, setBroken] = useState(false);
  const state = moved.data?.orderMoved.state;

  useEffect(() => {
    if (moved.error) setBroken(true);
  }, [moved.error]);

  useEffect(() => {
    if (state) again({ requestPolicy: 'network-only' });
  }, [state, again]);

  const look = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  useLookAgain(broken, pollEvery, look);

  return { order: data?.order, viewer: data?.viewer, error, fetching, again, live: !broken };
}
