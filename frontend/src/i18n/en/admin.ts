import type { Texts } from '../fi';

export const admin: Texts['admin'] = {
  title: 'Admin',
  lead: 'Officers, rights, registration points and rules.',
  officers: 'Rights, trainings and logging in.',
  points: 'Contracts, authorisations and whether a point is in order.',
  employer: 'How the organisation’s officers log in, and whose points serve its cards.',
  authority: 'Ask why somebody may or may not serve a card.',
  roles: 'What each role may do.',
  support: 'Help an officer back in.',
  feedback: 'Read feedback and answer it.',
  audit: 'Who did what and why, and whether the log is whole.',
  auditReview: 'Patterns, and up to where the log was reviewed.',
  extracts: 'Tell a person or an authority when and why data were looked at.',
  rules: 'The rules, their sources, versions and proposals.',
};
