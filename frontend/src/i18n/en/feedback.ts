import type { Texts } from '../fi';

export const feedback: Texts['feedback'] = {
  title: 'Give feedback',
  lead: 'Tell us about a barrier, a fault or an idea. You need not log in.',
  kind: 'What is the feedback about?',
  kinds: { accessibility: 'Accessibility', login: 'Logging in', other: 'Something else' },
  about: 'Page',
  aboutHint: 'The page’s address or name. Do not write anybody’s personal data.',
  message: 'Message',
  messageHint: 'What did you do, and what happened? Do not write customers’ data, passwords or codes.',
  contact: 'Contact',
  contactHint: 'E-mail or telephone, if you want an answer.',
  optional: 'optional',
  submit: 'Send feedback',
  sentTitle: 'Thank you for your feedback',
  sent: 'Your feedback has been saved and will be read. If you gave a contact, you get an answer within two weeks.',
  back: 'Back to the service',
  missing: {
    kind: 'Choose what the feedback is about',
    message: 'Write a message',
    long: 'The message can have at most 4,000 characters',
    about: 'The page’s address can have at most 199 characters',
    contact: 'The contact can have at most 200 characters',
  },
};
