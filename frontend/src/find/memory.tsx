import { createContext, type ReactNode, useContext, useState } from 'react';
import type { FindHoldersQuery, Purpose } from '../graphql/generated/graphql';

/** The last search of this session: in memory only, never in the address or the browser's storage. */
export type Search = {
  text: string;
  purpose: Purpose;
  found?: FindHoldersQuery['findHolders'];
};

type Memory = { search?: Search; remember: (search: Search | undefined) => void };

const SearchContext = createContext<Memory>({ remember: () => undefined });

/** Keeps the last search as long as the officer is logged in. */
export function SearchMemory({ children }: { children: ReactNode }) {
  const [search, remember] = useState<Search>();
  return <SearchContext value={{ search, remember }}>{children}</SearchContext>;
}

export function useSearchMemory(): Memory {
  return useContext(SearchContext);
}
