import type { Texts } from '../fi';

export const ui: Texts['ui'] = {
  timeline: {
    past: 'Done',
    now: 'Now',
    expected: 'Expected',
    late: 'Late',
    failed: 'Stopped',
  },
  stepper: { label: 'Steps', step: 'Step {{step}} of {{steps}}: ' },
  holderBar: 'Person being served',
  waiting: 'Loading…',
  change: 'Change',
  more: 'Show more',
  yes: 'Yes',
  no: 'No',
  errors: {
    title_one: 'Check one thing',
    title_other: 'Check {{count}} things',
  },
  refused: {
    title: 'This cannot be done',
    rule: 'Rule',
    source: 'Source',
    why: 'The rule and its source',
  },
  fault: {
    reference: 'Quote this reference to user support',
    retry: 'Try again',
    NOT_FOUND: {
      title: 'Not found',
      advice: 'The number is wrong, or it does not belong to your registration point. Search for it again.',
    },
    FORBIDDEN: {
      title: 'You do not have the right to do this',
      advice: 'Rights are granted by the responsible person of your registration point.',
    },
    CONFLICT: {
      title: 'Somebody has just changed this',
      advice: 'Load the page again and check the details before you go on.',
    },
    INVALID: {
      title: 'The service did not understand the details',
      advice: 'Nothing was saved. Check what you typed and try again.',
    },
    TOO_MANY: {
      title: 'Too much in a short time',
      advice: 'Wait {{seconds}} seconds and try again. Nothing was saved.',
    },
    STEP_UP: {
      title: 'This was not done',
      advice: 'It needs a new one-time code. Try again and confirm with the code.',
    },
    UNAVAILABLE: {
      title: 'The service is not answering just now',
      advice: 'Nothing is lost: wait a moment and try again. The same order is never placed twice.',
    },
    UNREACHABLE: {
      title: 'The service cannot be reached',
      advice: 'Check the network connection and try again. The same order is never placed twice.',
    },
    FAULT: {
      title: 'Something went wrong in the service',
      advice: 'The fault has been recorded. Try again; if it comes back, contact user support.',
    },
  },
};
