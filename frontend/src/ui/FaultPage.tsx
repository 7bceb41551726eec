import type { Fault } from '../api/fault';
import { FaultNotice } from './FaultNotice';
import { Page } from './Page';

/** A whole page whose content never came: its title stays, so that one knows where one is. */
export function FaultPage({ title, fault, onRetry }: { title: string; fault: Fault; onRetry: () => void }) {
  return (
    <Page title={title}>
      <FaultNotice fault={fault} onRetry={onRetry} />
    </Page>
  );
}
