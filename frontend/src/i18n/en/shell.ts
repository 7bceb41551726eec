import type { Texts } from '../fi';

export const shell: Texts['shell'] = {
  skip: 'Skip to content',
  mainNav: 'Main menu',
  today: 'Today',
  find: 'Find a person',
  orders: 'Orders',
  batches: 'Print batches',
  help: 'Help',
  language: 'Language',
  userMenu: 'User menu',
  lock: 'Lock the desk',
  logOut: 'Log out',
  demo: 'Practice environment: these people do not exist.',
  about: 'The registration point’s service for certificate cards',
  accessibility: 'Accessibility statement',
  feedback: 'Give feedback',
  myAccess: 'My access',
  broken: 'The page could not be shown',
  brokenAdvice: 'Orders that were placed are safe. Try again; if it happens again, contact user support.',
  notFound: 'There is no such page',
  notFoundAdvice: 'The address is wrong or out of date. Go back to today’s work or find the person again.',
  session: {
    soon: 'Your session ends at {{time}} unless you continue. What you have filled in is kept.',
    stay: 'Keep working',
    last: 'Your session ends at {{time}} and cannot be prolonged. Finish your work and log in again.',
  },
};
