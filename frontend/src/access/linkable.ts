import type { Access, Device } from '../api/access';

/** The devices that the employer permits and this release can link. */
export function linkable(methods: Access['methods']): Device[] {
  return methods.flatMap(({ method, permitted, reason }) =>
    permitted && reason === '' && method !== 'card' ? [method] : [],
  );
}
