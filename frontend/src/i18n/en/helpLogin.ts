import type { helpLogin as original } from '../fi/helpLogin';
import type { Words } from '../words';

export const helpLogin: Words<typeof original> = {
  methods: {
    title: 'Ways to log in',
    lead: 'Your employer decides which ways are permitted.',
    points: [
      'Certificate card and its basic PIN (PIN1). The card is put in a reader and read by the card software of the workstation.',
      'User name, password and a one-time code from an authenticator app.',
      'User name, password and a one-time code from a programmable token.',
      'The page My access shows which ways are permitted for you, and why one is not.',
    ],
  },
  firstTime: {
    title: 'Logging in for the first time',
    lead: 'You get a user name and a temporary password by e-mail or on paper.',
    points: [
      'Log in with the user name and the temporary password. Leave the one-time code empty.',
      'The temporary password opens only once and is valid for 72 hours.',
      'Change the password: at least 12 characters, not a common one and not just a name.',
      'Link a permitted way: the card, or a device – scan the QR code with the app, or type the seed of the token.',
      'Confirm a device with two consecutive codes, and try what was linked on the test page.',
      'Nothing else opens until this is done. If it was left unfinished for more than 15 minutes, log in again with your new password and no code. If that does not open, order a new password.',
    ],
  },
  whichApp: {
    title: 'Which app or token?',
    lead: 'Any trustworthy app that follows the standard. The agency recommends none.',
    points: [
      'Your organisation decides which app is used, whether a private phone may be used, and whether a token is given instead.',
      'An app that you already have will do: add an account to it.',
      'The app belongs to one person, on a phone that is not shared.',
      'A token must be a device other than the one you log in on.',
      'The codes follow the standard: 6 digits, 30 seconds, SHA-1.',
    ],
  },
  codeTime: {
    title: 'The code is valid for 30 seconds',
    lead: 'Do not type a code that is about to expire.',
    points: [
      'The app shows how long the code is still valid. Wait for the next one if needed.',
      'A code is accepted only once. When you have used one, wait for the next.',
      'The code is asked for at login, and before acts of special weight.',
    ],
  },
  codeRefused: {
    title: 'The code is refused',
    lead: 'Check these in order.',
    points: [
      'The right account: in the app its name begins with Sinetti.',
      'The phone’s clock and time zone: set both automatically. The test page shows the service’s clock to compare with.',
      'Another browser, or clear the browser’s history.',
      'If nothing helps, contact user support.',
    ],
  },
  newPhone: {
    title: 'New phone or token',
    lead: 'The link stays even if the phone changes or the app is deleted. Only user support removes it.',
    points: [
      'Do not delete the old app before the new device is linked.',
      'Call user support. Your identity is checked, and the checks are recorded.',
      'When the link has been removed, log in with your password and link the new device.',
      'If the phone is lost or stolen, call at once: user support also ends your open sessions.',
    ],
  },
  cardLogin: {
    title: 'Logging in by card',
    lead: 'The card, a reader, the card software and the basic PIN (PIN1).',
    points: [
      'Link the card once on the page My access, if your employer permits login by card.',
      'Put the card in the reader and press Log in with card on the login page.',
      'If the browser asks whether Sinetti may connect to apps on this device, press Allow. Without permission the page does not find the card software.',
      'Choose the identification certificate and enter the basic PIN (PIN1) within two minutes. Do not enter the signature PIN (PIN2).',
      'When you leave the workstation, take the card with you and lock the desk.',
    ],
  },
  newCard: {
    title: 'New certificate card',
    lead: 'The link belongs to one card: a new card is linked anew.',
    points: [
      'Order a new password: this removes the link of the old card.',
      'Log in with the temporary password and change it.',
      'Link the new card on the page My access. Its certificate must bear your name.',
    ],
  },
  cardFails: {
    title: 'Login by card fails',
    lead: 'Test the certificate first.',
    points: [
      'Test the certificate first: open Does my card work? It needs no login. It shows line by line what is in order and what is not.',
      'Do what is said below the line with the fault.',
      'The browser does not let the page reach the card software: press the icon at the start of the address bar, allow apps on this device and try again.',
      'Was the card linked as told on the page My access? Ordering a new password removes the link.',
      'Try another browser. Close every browser window first: a browser may remember the card before.',
      'If nothing helps, call user support and say the code on the line, for example K-106.',
    ],
  },
  sharedDesk: {
    title: 'A shared workstation',
    lead: 'One card reader is enough, but everybody has an account of their own.',
    points: [
      'When you leave, log out or lock the desk, and take your card with you.',
      'Do not give your card, password or code to anybody else.',
      'Cards are personal. Ask your supervisor for one.',
      'The service ends a session that was not used for 15 minutes. It warns you before.',
    ],
  },
  newPassword: {
    title: 'A new password',
    lead: 'Order it on the login page, or from user support, by telephone day and night.',
    points: [
      'Choose Order a new password on the login page and enter your user name.',
      'The temporary password comes by e-mail. It opens once and is valid for 72 hours.',
      'The link of your code device stays, and its code is still asked for. The link of a certificate card is removed.',
      'Change the temporary password as soon as you have logged in.',
    ],
  },
  rights: {
    title: 'Access rights',
    lead: 'Rights are given by your organisation’s responsible person.',
    points: [
      'If the service says that you lack a right, contact the responsible person. User support gives no rights.',
      'The right of a registration officer needs valid training.',
      'Nobody decides on their own rights: another person approves them.',
    ],
  },
};
