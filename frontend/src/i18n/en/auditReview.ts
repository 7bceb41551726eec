import type { Texts } from '../fi';

export const auditReview: Texts['auditReview'] = {
  title: 'Review of the log',
  lead: 'Patterns that a person should look at, and up to where the log was reviewed.',
  informs:
    'Patterns only inform: none of them keeps anybody from working, and each may have a good reason. Look at the entries, and ask where you need to.',
  patterns: 'Patterns',
  since: 'Looked for from {{since}} to {{until}}.',
  nothing: 'Nothing found',
  found_one: 'One finding',
  found_other: '{{count}} findings',
  evidence_one: 'Show the entry',
  evidence_other: 'Show {{count}} entries',
  evidenceOf: 'Entries',
  explain: {
    UNUSUAL_VOLUME:
      'An officer saw at least {{threshold}} people on a day, and at least {{factor}} times as many as he or she or the others at the point usually do. The reason may be a rush, or standing in for somebody.',
    LOOK_WITHOUT_ACT:
      'An officer searched for people at least {{threshold}} times on a day, and no visit was opened for any of them within an hour. The reason may be advice by phone, or a mistyped code.',
    OUTSIDE_HOURS:
      'An order was placed while the registration point was closed. The reason may be a visit that took long, or hours that are entered wrongly.',
    CODES_TO_ONE_ADDRESS:
      'Codes for at least {{threshold}} people were ordered to one home address within {{days}} days. The reason may be a family or a hostel.',
    QUICK_IDENTITY_CHECK:
      'An identity was verified less than {{threshold}} seconds after the visit was opened. A document can hardly be looked at so fast; the reason may be that it was checked before the visit was opened.',
  },
  finding: {
    UNUSUAL_VOLUME: '{{count}} people; usually {{own}}, at the point {{usual}}',
    LOOK_WITHOUT_ACT: '{{count}} searches without a visit',
    OUTSIDE_HOURS: 'Orders while closed: {{count}}',
    CODES_TO_ONE_ADDRESS: 'People at one address: {{count}}',
    QUICK_IDENTITY_CHECK: 'Verified in {{count}} seconds',
  },
  several: 'Several officers',
  up: 'Reviewed up to',
  never: 'The log was never reviewed.',
  upTo: 'Reviewed up to entry {{size}}',
  left: '{{size}} entries of the signed log are not reviewed.',
  leftNone: 'The whole signed log is reviewed.',
  by: '{{name}}, {{time}}',
  somebody: 'A reviewer who is no longer known',
  ownWait_one: 'One of the reviewer’s own acts waits for another reviewer.',
  ownWait_other: '{{count}} of the reviewer’s own acts wait for another reviewer.',
  ownNone: 'The reviewer’s own acts were reviewed by somebody else too.',
  earlier: 'Earlier reviews',
  note: 'Note',
  mark: {
    title: 'Mark as reviewed',
    text: 'You mark the first {{size}} entries of the signed log as reviewed. This cannot be taken back.',
    own: 'You cannot review your own acts: they wait for another reviewer.',
    note: 'Note',
    noteHint: 'Optional. Write no personal data.',
    noteLong: 'Write at most 1000 characters.',
    submit: 'Mark as reviewed',
    refused: 'The review was not marked',
    done: 'The review is marked.',
    nothing: 'There is nothing new to review: you have reviewed the whole signed log.',
    unsealed: 'A review can be marked once the log is signed.',
  },
};
