import type { RouteObject } from 'react-router';
import { MyAccessPage } from './access/MyAccessPage';
import { TestPage } from './access/TestPage';
import { StatementPage } from './accessibility/StatementPage';
import { adminRoutes } from './admin/routes';
import { AdvicePage } from './advice/AdvicePage';
import { BatchesPage } from './batches/BatchesPage';
import { BatchPage } from './batches/BatchPage';
import { pageActs, pathOf } from './card/actAddress';
import { CardPage } from './card/CardPage';
import { HolderPage } from './card/HolderPage';
import { CardActPage } from './cardacts/CardActPage';
import { CardTestPage } from './cardlogin/CardTestPage';
import { ComplaintsPage } from './complaints/ComplaintsPage';
import { FeedbackPage } from './feedback/FeedbackPage';
import { FindPage } from './find/FindPage';
import { HelpPage } from './help/HelpPage';
import { HelpTopicPage } from './help/HelpTopicPage';
import { LoggedInHere } from './login/LoggedInHere';
import { NewPasswordPage } from './login/NewPasswordPage';
import { ConfirmationPage } from './order/ConfirmationPage';
import { OrderPage } from './order/OrderPage';
import { OrderWizard } from './order/OrderWizard';
import { OrdersPage } from './orders/OrdersPage';
import { ParcelPage } from './parcel/ParcelPage';
import { PostPage } from './post/PostPage';
import { BrokenPage } from './shell/BrokenPage';
import { NotFoundPage } from './shell/NotFoundPage';
import { Root } from './shell/Root';
import { TodayPage } from './today/TodayPage';
import { VerifyPage } from './verify/VerifyPage';

/** Every page's address. Addresses hold ids, steps and filters; never a person. */
export const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <BrokenPage />,
    children: [
      {
        // Below the frame, so that its menus stay when a page breaks.
        errorElement: <BrokenPage />,
        children: [
          { path: '/', element: <TodayPage /> },
          { path: '/find', element: <FindPage /> },
          { path: '/holders/:holderId', element: <HolderPage /> },
          { path: '/holders/:holderId/identity', element: <VerifyPage /> },
          { path: '/cards/:cardId', element: <CardPage /> },
          { path: '/cards/:cardId/advice', element: <AdvicePage /> },
          { path: '/cards/:cardId/order', element: <OrderWizard /> },
          ...pageActs.map((act) => ({
            path: `/cards/:cardId/${pathOf(act)}`,
            element: <CardActPage key={act} act={act} />,
          })),
          { path: '/orders', element: <OrdersPage /> },
          { path: '/orders/:orderId', element: <OrderPage /> },
          { path: '/orders/:orderId/confirmation', element: <ConfirmationPage /> },
          { path: '/orders/:orderId/letters/:letterId', element: <PostPage /> },
          { path: '/parcel', element: <ParcelPage /> },
          { path: '/complaints', element: <ComplaintsPage /> },
          { path: '/batches', element: <BatchesPage /> },
          { path: '/batches/:batchId', element: <BatchPage /> },
          ...adminRoutes,
          { path: '/my-access', element: <MyAccessPage /> },
          { path: '/test', element: <TestPage /> },
          { path: '/card-test', element: <CardTestPage /> },
          { path: '/login', element: <LoggedInHere /> },
          { path: '/new-password', element: <NewPasswordPage /> },
          { path: '/accessibility', element: <StatementPage /> },
          { path: '/feedback', element: <FeedbackPage /> },
          { path: '/help', element: <HelpPage /> },
          { path: '/help/:topic', element: <HelpTopicPage /> },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];
