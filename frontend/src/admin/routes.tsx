import type { RouteObject } from 'react-router';
import { AuditPage } from '../audit/AuditPage';
import { EntryPage } from '../audit/EntryPage';
import { ExtractPage } from '../audit/ExtractPage';
import { MakeExtractPage } from '../audit/MakeExtractPage';
import { ReviewPage } from '../audit/ReviewPage';
import { AuthorityPage } from '../authority/AuthorityPage';
import { RolesPage } from '../authority/RolesPage';
import { AskRightPage } from '../officers/AskRightPage';
import { CreateOfficerPage } from '../officers/CreateOfficerPage';
import { DecideRightPage } from '../officers/DecideRightPage';
import { EndEmploymentPage } from '../officers/EndEmploymentPage';
import { EndRightPage } from '../officers/EndRightPage';
import { OfficerPage } from '../officers/OfficerPage';
import { OfficersPage } from '../officers/OfficersPage';
import { RecordTrainingPage } from '../officers/RecordTrainingPage';
import { AskAuthorisationPage } from '../points/AskAuthorisationPage';
import { DecideAuthorisationPage } from '../points/DecideAuthorisationPage';
import { EmployerPage } from '../points/EmployerPage';
import { EndAuthorisationPage } from '../points/EndAuthorisationPage';
import { PointPage } from '../points/PointPage';
import { PointsPage } from '../points/PointsPage';
import { SetPricePage } from '../points/SetPricePage';
import { DecideProposalPage } from '../rules/DecideProposalPage';
import { ProposalPage } from '../rules/ProposalPage';
import { ProposePage } from '../rules/ProposePage';
import { RulebookPage } from '../rules/RulebookPage';
import { CasePage } from '../support/CasePage';
import { FeedbackQueuePage } from '../support/FeedbackQueuePage';
import { SupportPage } from '../support/SupportPage';
import { AdminPage } from './AdminPage';

/** The addresses of everything that is led or helped with. */
export const adminRoutes: RouteObject[] = [
  { path: '/admin', element: <AdminPage /> },
  { path: '/officers', element: <OfficersPage /> },
  { path: '/officers/new', element: <CreateOfficerPage /> },
  { path: '/officers/:officerId', element: <OfficerPage /> },
  { path: '/officers/:officerId/ask', element: <AskRightPage /> },
  { path: '/officers/:officerId/training', element: <RecordTrainingPage /> },
  { path: '/officers/:officerId/leave', element: <EndEmploymentPage /> },
  { path: '/officers/:officerId/rights/:rightId/decide', element: <DecideRightPage /> },
  { path: '/officers/:officerId/rights/:rightId/end', element: <EndRightPage /> },
  { path: '/points', element: <PointsPage /> },
  { path: '/points/:pointId', element: <PointPage /> },
  { path: '/points/:pointId/prices/:kind', element: <SetPricePage /> },
  { path: '/points/:pointId/authorisations/:authorisationId/decide', element: <DecideAuthorisationPage /> },
  { path: '/points/:pointId/authorisations/:authorisationId/end', element: <EndAuthorisationPage /> },
  { path: '/employer', element: <EmployerPage /> },
  { path: '/employer/authorisations/new', element: <AskAuthorisationPage /> },
  { path: '/employer/authorisations/:authorisationId/decide', element: <DecideAuthorisationPage /> },
  { path: '/employer/authorisations/:authorisationId/end', element: <EndAuthorisationPage /> },
  { path: '/authority', element: <AuthorityPage /> },
  { path: '/roles', element: <RolesPage /> },
  { path: '/support', element: <SupportPage /> },
  { path: '/support/feedback', element: <FeedbackQueuePage /> },
  { path: '/support/:officerId', element: <CasePage /> },
  { path: '/audit', element: <AuditPage /> },
  { path: '/audit/review', element: <ReviewPage /> },
  { path: '/audit/entries/:entryId', element: <EntryPage /> },
  { path: '/extracts', element: <MakeExtractPage /> },
  { path: '/extracts/:extractId', element: <ExtractPage /> },
  { path: '/rules', element: <RulebookPage /> },
  { path: '/rules/propose', element: <ProposePage /> },
  { path: '/rules/proposals/:proposalId', element: <ProposalPage /> },
  { path: '/rules/proposals/:proposalId/decide', element: <DecideProposalPage /> },
];
