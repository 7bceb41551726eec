import type { Texts } from '../fi';

export const login: Texts['login'] = {
  title: 'Log in',
  lead: 'With your registration officer’s account: by card, or with password and one-time code.',
  userName: 'User name',
  password: 'Password',
  oneTimeCode: 'One-time code',
  oneTimeCodeHint: '6 digits from your authenticator app or token. Leave empty at your first login.',
  submit: 'Log in',
  submitting: 'Logging in',
  because: {
    expired: 'Your session ended because the service was not used. The orders you placed are safe.',
    locked: 'The desk is locked and the visit is closed. Take your card with you when you leave.',
    cardOut: 'The card was taken out of the reader: the desk is locked and the visit is closed.',
    loggedOut: 'You have logged out. On a shared workstation, close every browser window.',
  },
  missing: {
    userName: 'Enter your user name',
    password: 'Enter your password',
    oneTimeCode: 'Enter the 6 digits of the one-time code, or leave the field empty the first time',
  },
  refused: {
    title: 'You were not logged in',
    LOGIN_FAILED:
      'The user name, password or code does not match. Enter the next code: the same code cannot be used twice.',
    TEMPORARY:
      'A temporary password opens only once, for at most 72 hours. If it no longer opens, order a new password.',
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
    help: 'Read all help on logging in',
    test: 'Compare the clock and test your login',
  },
  methods: {
    title: 'Three ways to log in',
    lead: 'Your employer decides which ways are permitted. You see your own once you have logged in.',
    card: 'Certificate card and PIN',
    cardText: 'The card in a reader and its basic PIN (PIN1).',
    authenticator: 'Password and authenticator app',
    authenticatorText: 'User name, password and a code from your own phone.',
    token: 'Password and token',
    tokenText: 'User name, password and a code from a device that your employer gave you.',
    first:
      'The first time: user name and temporary password. Then you change the password and link a card or a device.',
  },
  newPassword: {
    link: 'Order a new password',
    title: 'Order a new password',
    lead: 'A temporary password is sent to your e-mail, if the user name exists.',
    what: 'What happens then',
    once: 'The temporary password opens once and is valid for 72 hours.',
    device: 'The link of your code device stays: its code is still asked for.',
    card: 'The link of your certificate card is removed. Link the card again after changing the password.',
    sessions: 'Your open sessions end when the password is sent.',
    phone: 'No e-mail: user support helps by telephone, day and night.',
    submit: 'Order a new password',
    missing: 'Enter your user name',
    doneTitle: 'The order has been received',
    done: 'If the user name exists, the password is in the e-mail within a few minutes. The answer is always the same, so that nobody learns who uses the service.',
    late: 'If no message comes, look among the junk mail, then call user support.',
    back: 'Log in',
    refused: 'The order could not be made',
  },
};
