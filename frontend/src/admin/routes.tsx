import type { RouteObject } from 'react-router';
import { page } from '../shell/page';

/** The addresses of everything that is led or helped with. */
export const adminRoutes: RouteObject[] = [
  page('/admin', async () => (await import('./AdminPage')).AdminPage),
  page('/officers', async () => (await import('../officers/OfficersPage')).OfficersPage),
  page('/officers/new', async () => (await import('../officers/CreateOfficerPage')).CreateOfficerPage),
  page('/officers/:officerId', async () => (await import('../officers/OfficerPage')).OfficerPage),
  page('/officers/:officerId/ask', async () => (await import('../officers/AskRightPage')).AskRightPage),
  page(
    '/officers/:officerId/training',
    async () => (await import('../officers/RecordTrainingPage')).RecordTrainingPage,
  ),
  page(
    '/officers/:officerId/leave',
    async () => (await import('../officers/EndEmploymentPage')).EndEmploymentPage,
  ),
  page(
    '/officers/:officerId/rights/:rightId/decide',
    async () => (await import('../officers/DecideRightPage')).DecideRightPage,
  ),
  page(
    '/officers/:officerId/rights/:rightId/end',
    async () => (await import('../officers/EndRightPage')).EndRightPage,
  ),
  page('/points', async () => (await import('../points/PointsPage')).PointsPage),
  page('/points/:pointId', async () => (await import('../points/PointPage')).PointPage),
  page('/points/:pointId/prices/:kind', async () => (await import('../points/SetPricePage')).SetPricePage),
  page(
    '/points/:pointId/authorisations/:authorisationId/decide',
    async () => (await import('../points/DecideAuthorisationPage')).DecideAuthorisationPage,
  ),
  page(
    '/points/:pointId/authorisations/:authorisationId/end',
    async () => (await import('../points/EndAuthorisationPage')).EndAuthorisationPage,
  ),
  page('/employer', async () => (await import('../points/EmployerPage')).EmployerPage),
  page(
    '/employer/authorisations/new',
    async () => (await import('../points/AskAuthorisationPage')).AskAuthorisationPage,
  ),
  page(
    '/employer/authorisations/:authorisationId/decide',
    async () => (await import('../points/DecideAuthorisationPage')).DecideAuthorisationPage,
  ),
  page(
    '/employer/authorisations/:authorisationId/end',
    async () => (await import('../points/EndAuthorisationPage')).EndAuthorisationPage,
  ),
  page('/authority', async () => (await import('../authority/AuthorityPage')).AuthorityPage),
  page('/roles', async () => (await import('../authority/RolesPage')).RolesPage),
  page('/support', async () => (await import('../support/SupportPage')).SupportPage),
  page('/support/feedback', async () => (await import('../support/FeedbackQueuePage')).FeedbackQueuePage),
  page('/support/:officerId', async () => (await import('../support/CasePage')).CasePage),
  page('/audit', async () => (await import('../audit/AuditPage')).AuditPage),
  page('/audit/review', async () => (await import('../audit/ReviewPage')).ReviewPage),
  page('/audit/entries/:entryId', async () => (await import('../audit/EntryPage')).EntryPage),
  page('/extracts', async () => (await import('../audit/MakeExtractPage')).MakeExtractPage),
  page('/extracts/:extractId', async () => (await import('../audit/ExtractPage')).ExtractPage),
  page('/rules', async () => (await import('../rules/RulebookPage')).RulebookPage),
  page('/rules/propose', async () => (await import('../rules/ProposePage')).ProposePage),
  page('/rules/proposals/:proposalId', async () => (await import('../rules/ProposalPage')).ProposalPage),
  page(
    '/rules/proposals/:proposalId/decide',
    async () => (await import('../rules/DecideProposalPage')).DecideProposalPage,
  ),
];
