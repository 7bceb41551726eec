import { useState } from 'react';
import { Outlet } from 'react-router';
import { Provider, useQuery } from 'urql';
import { newClient } from '../api/client';
import { faultOf } from '../api/fault';
import { RequestMemory } from '../cardacts/memory';
import { CardWatch } from '../cardlogin/CardWatch';
import { SearchMemory } from '../find/memory';
import { useTexts } from '../i18n';
import { keepTimeOf } from '../i18n/counterTime';
import { OrderMemory } from '../order/memory';
import { FaultNotice } from '../ui/FaultNotice';
import { Waiting } from '../ui/Waiting';
import { Frame } from './Frame';
import { HelpLink, MainNav } from './MainNav';
import { SessionWarning } from './SessionWarning';
import { StepUpDialog } from './StepUpDialog';
import { UserMenu } from './UserMenu';
import { ViewerContext, ViewerDocument } from './viewer';

/** The pages of one officer's session, with a client that dies with it. */
export function LoggedIn() {
  const [client] = useState(newClient);
  return (
    <Provider value={client}>
      <WithViewer />
    </Provider>
  );
}

function WithViewer() {
  const { t } = useTexts();
  const [{ data, error }, ask] = useQuery({ query: ViewerDocument });
  const again = () => ask({ requestPolicy: 'network-only' });
  const viewer = data?.viewer;
  if (!viewer) {
    return <Frame>{error ? <FaultNotice fault={faultOf(error)} onRetry={again} /> : <Waiting />}</Frame>;
  }
  keepTimeOf(viewer.timeZone);
  return (
    <ViewerContext value={viewer}>
      <Frame
        nav={<MainNav permissions={viewer.permissions} />}
        tools={
          <>
            <HelpLink />
            <UserMenu />
          </>
        }
        above={<SessionWarning endsAt={viewer.sessionEndsAt} onStay={again} />}
        notice={viewer.demo ? t('shell.demo') : undefined}
      >
        <SearchMemory>
          <OrderMemory>
            <RequestMemory>
              <Outlet />
            </RequestMemory>
          </OrderMemory>
        </SearchMemory>
        <StepUpDialog />
        <CardWatch />
      </Frame>
    </ViewerContext>
  );
}
