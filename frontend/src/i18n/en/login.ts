import type { Texts } from '../fi';

export const login: Texts['login'] = {
  title: 'Log in',
  lead: 'With your registration officer’s account and a one-time code.',
  userName: 'User name',
  password: 'Password',
  oneTimeCode: 'One-time code',
  oneTimeCodeHint:
    '6 digits from your authenticator app or token. If the code is about to expire, wait for the next one.',
  submit: 'Log in',
  submitting: 'Logging in',
  because: {
    expired: 'Your session ended because the service was not used. The orders you placed are safe.',
    locked: 'The desk is locked and the visit is closed. Take your card with you when you leave.',
    loggedOut: 'You have logged out. On a shared workstation, close every browser window.',
  },
  missing: {
    userName: 'Enter your user name',
    password: 'Enter your password',
    oneTimeCode: 'Enter the 6 digits of the one-time code',
  },
  refused: {
    title: 'You were not logged in',
    LOGIN_FAILED:
      'The user name, password or code does not match. Enter the next code: the same code cannot be used twice.',
    TOO_MANY_TRIES: 'Too many tries. You can try again in {{seconds}} seconds. Your account is not locked.',
    UNAVAILABLE: 'The service is not answering just now. Wait a moment and try again.',
    UNREACHABLE: 'The service cannot be reached. Check the network connection.',
  },
  trouble: {
    title: 'Is the code refused?',
    account: 'In the app, choose the account whose name begins with Sinetti.',
    clock: 'Set the phone’s clock and time zone automatically.',
    wait: 'A code is valid for 30 seconds. Wait for the next one before you type.',
    browser: 'Try another browser, or clear the browser’s history.',
    support:
      'New phone, deleted app or forgotten password: contact user support. Only user support can remove the link.',
  },
};
