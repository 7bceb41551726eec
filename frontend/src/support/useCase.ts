import { type CombinedError, useQuery } from 'urql';
import type { Case } from './acts';
import { SupportCasesDocument, SupportedOfficerDocument } from './queries';

type Found = { found?: Case; error?: CombinedError; fetching: boolean; again: () => void };

/**
 * The case of the officer whom the address names by id. Support finds by user name:
 * the page learns it from the id, so that no name stands in the address.
 */
export function useCase(officerId: string): Found {
  const [who, askWho] = useQuery({ query: SupportedOfficerDocument, variables: { id: officerId } });
  const text = who.data?.officer?.officer.userName ?? '';
  const [cases, askCases] = useQuery({ query: SupportCasesDocument, variables: { text }, pause: !text });
  return {
    found: cases.data?.supportCases.find(({ record }) => record.officer.id === officerId),
    error: who.error ?? cases.error,
    fetching: who.fetching || cases.fetching,
    again: () => (text ? askCases({ requestPolicy: 'network-only' }) : askWho()),
  };
}
