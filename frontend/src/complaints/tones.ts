import type { ComplaintState } from '../graphql/generated/graphql';
import type { Tone } from '../ui/StatusTag';

export const complaintTones: Record<ComplaintState, Tone> = {
  FILED: 'moving',
  ACCEPTED: 'warning',
  REJECTED: 'error',
  WITHDRAWN: 'neutral',
  CLOSED: 'done',
};
