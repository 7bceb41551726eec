import { Client, cacheExchange, fetchExchange, subscriptionExchange } from 'urql';
import { fetchData } from './door';
import { live } from './live';

/**
 * A client that lives as long as one officer's session: whoever logs in next
 * gets a new one with nothing in its memory.
 */
export function newClient(): Client {
  return new Client({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange, subscriptionExchange({ forwardSubscription: live })],
    fetch: fetchData,
    fetchOptions: {
      credentials: 'same-origin',
      headers: { accept: 'application/graphql-response+json' },
    },
    preferGetMethod: false, // a GET would write identity codes into URLs
    requestPolicy: 'cache-and-network',
  });
}
