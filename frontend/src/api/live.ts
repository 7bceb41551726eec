import { createClient } from 'graphql-sse';
import type { SubscriptionForwarder } from 'urql';
import { fetchData } from './door';

const sse = createClient({
  url: '/graphql',
  credentials: 'same-origin',
  fetchFn: fetchData,
  retryAttempts: 3,
});

/** Carries a subscription over Server-Sent Events; the stream holds ids and states only. */
export const live: SubscriptionForwarder = (operation) => ({
  subscribe: (sink) => ({
    unsubscribe: sse.subscribe(
      { query: operation.query ?? '', variables: operation.variables as Record<string, unknown> },
      sink as Parameters<typeof sse.subscribe>[1],
    ),
  }),
});
