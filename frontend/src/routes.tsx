import type { RouteObject } from 'react-router';
import { adminRoutes } from './admin/routes';
import { pageActs, pathOf } from './card/actAddress';
import { BrokenPage } from './shell/BrokenPage';
import { page } from './shell/page';
import { Root } from './shell/Root';
import { Waiting } from './ui/Waiting';

/** Every page's address. Addresses hold ids, steps and filters; never a person. */
export const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <BrokenPage />,
    children: [
      {
        // Below the frame, so that its menus stay when a page breaks.
        errorElement: <BrokenPage />,
        hydrateFallbackElement: <Waiting />,
        children: [
          page('/', async () => (await import('./today/TodayPage')).TodayPage),
          page('/find', async () => (await import('./find/FindPage')).FindPage),
          page('/holders/:holderId', async () => (await import('./card/HolderPage')).HolderPage),
          page('/holders/:holderId/identity', async () => (await import('./verify/VerifyPage')).VerifyPage),
          page('/cards/:cardId', async () => (await import('./card/CardPage')).CardPage),
          page('/cards/:cardId/advice', async () => (await import('./advice/AdvicePage')).AdvicePage),
          page('/cards/:cardId/order', async () => (await import('./order/OrderWizard')).OrderWizard),
          ...pageActs.map((act) => ({
            path: `/cards/:cardId/${pathOf(act)}`,
            lazy: async () => {
              const { CardActPage } = await import('./cardacts/CardActPage');
              return { element: <CardActPage key={act} act={act} /> };
            },
          })),
          page('/orders', async () => (await import('./orders/OrdersPage')).OrdersPage),
          page('/orders/:orderId', async () => (await import('./order/OrderPage')).OrderPage),
          page(
            '/orders/:orderId/confirmation',
            async () => (await import('./order/ConfirmationPage')).ConfirmationPage,
          ),
          page('/orders/:orderId/letters/:letterId', async () => (await import('./post/PostPage')).PostPage),
          page('/complaints', async () => (await import('./complaints/ComplaintsPage')).ComplaintsPage),
          page('/batches', async () => (await import('./batches/BatchesPage')).BatchesPage),
          page('/batches/:batchId', async () => (await import('./batches/BatchPage')).BatchPage),
          page('/parcel', async () => (await import('./parcel/ParcelPage')).ParcelPage),
          ...adminRoutes,
          page('/my-access', async () => (await import('./access/MyAccessPage')).MyAccessPage),
          page('/test', async () => (await import('./access/TestPage')).TestPage),
          page('/card-test', async () => (await import('./cardlogin/CardTestPage')).CardTestPage),
          page('/login', async () => (await import('./login/LoggedInHere')).LoggedInHere),
          page('/new-password', async () => (await import('./login/NewPasswordPage')).NewPasswordPage),
          page('/accessibility', async () => (await import('./accessibility/StatementPage')).StatementPage),
          page('/feedback', async () => (await import('./feedback/FeedbackPage')).FeedbackPage),
          page('/help', async () => (await import('./help/HelpPage')).HelpPage),
          page('/help/:topic', async () => (await import('./help/HelpTopicPage')).HelpTopicPage),
          page('*', async () => (await import('./shell/NotFoundPage')).NotFoundPage),
        ],
      },
    ],
  },
];
