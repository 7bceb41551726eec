import type { Texts } from '../fi';

export const statement: Texts['statement'] = {
  title: 'Accessibility statement',
  lead: 'This statement is about Sinetti, the service of the registration point.',
  stateTitle: 'How accessible the service is',
  state: 'The service is made to levels A and AA of WCAG 2.2. Its known shortcomings are listed below.',
  drawnUp: 'Drawn up {{day}}, from the service provider’s own assessment.',
  checkedTitle: 'What was checked, and how',
  checked: [
    'Every page in Finnish, Swedish, English and Estonian, automatically with axe-core: nothing was found. The program finds only some of all barriers.',
    'Every step of the work with the keyboard alone. There are no single-letter shortcuts.',
    'Pages 320 pixels wide, which equals 400 % zoom: one column, and nothing to scroll sideways.',
    'The contrast of text, the size of what is pressed (at least 24 pixels) and the setting for reduced motion.',
    'Errors are told on top of the page and at the field, in text and not by colour alone.',
    'A warning comes two minutes before a session ends, and work can go on.',
  ],
  limitsTitle: 'Known shortcomings',
  limits: [
    'The preview of a letter is a PDF, and how it is read depends on the browser. The same details stand as text in the Check step.',
    'A session ends after 10 hours at the latest and cannot be prolonged: security demands it.',
    'A one-time code changes every 30 seconds. If that is too short, ask your employer for a token or another way.',
    'The service has not yet been tested with people who use screen readers, nor audited by anybody outside.',
  ],
  tellTitle: 'Tell us about a barrier',
  tell: 'Have you found a shortcoming? Send feedback or call user support. We answer within two weeks.',
  tellLink: 'Give feedback on accessibility',
  complainTitle: 'Complaint to the supervisory authority',
  complain:
    'Tell us first. If our answer does not satisfy you, or none comes within two weeks, you may complain to the supervisory authority of the country where you use the service.',
  country: { fi: 'Finland', ee: 'Estonia' },
  authority: {
    fi: 'Finnish Transport and Communications Agency Traficom',
    ee: 'Consumer Protection and Technical Regulatory Authority of Estonia',
  },
};
