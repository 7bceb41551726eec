import type { OfficerFilter } from '../graphql/generated/graphql';

/** The filters that the address holds: never a name, which is typed and forgotten. */
export type AddressFilter = Pick<OfficerFilter, 'pointId' | 'waiting' | 'left'>;

/** Reads the filters out of the address; what is not set filters nothing. */
export function filterFrom(params: URLSearchParams): AddressFilter {
  return {
    pointId: params.get('point') || undefined,
    waiting: params.get('waiting') === '1' || undefined,
    left: params.get('left') === '1' || undefined,
  };
}

/** The filters as the address holds them. */
export function paramsOf({ pointId, waiting, left }: AddressFilter): Record<string, string> {
  return {
    ...(pointId ? { point: pointId } : {}),
    ...(waiting ? { waiting: '1' } : {}),
    ...(left ? { left: '1' } : {}),
  };
}
