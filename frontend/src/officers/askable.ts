import type { Role } from '../graphql/generated/graphql';

// Roles of partners' own people: the form for new officers cannot name a partner, and
// without one they would see nothing.
const ofPartners: readonly Role[] = ['PRINT_HOUSE_USER', 'INTEGRATOR_USER'];

/** The roles that these pages let an officer ask for, of those that the rights permit. */
export const askable = (roles: readonly Role[]): Role[] => roles.filter((role) => !ofPartners.includes(role));
