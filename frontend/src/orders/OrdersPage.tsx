import { useSearchParams } from 'react-router';
import { Button, InlineAlert } from 'suomifi-ui-components';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { Page } from '../ui/Page';
import { Pages } from '../ui/Pages';
import { filterFrom } from './filter';
import { OrderFilters } from './OrderFilters';
import { OrdersPart } from './OrdersPart';
import { useTable } from './useTable';

/** The point's orders: filters in the address, page after page, and as a table to take along. */
export function OrdersPage() {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const { download, busy, cut, limit, error } = useTable();
  const filter = filterFrom(params);
  return (
    <Page title={t('orders.title')} lead={t('orders.lead')}>
      <div className="stack">
        <OrderFilters />
        <Pages
          key={params.toString()}
          page={(after, onMore) => <OrdersPart filter={filter} after={after} onMore={onMore} />}
        />
        {error && <FaultNotice fault={faultOf(error)} />}
        {cut && <InlineAlert>{t('orders.csvLimit', { count: limit })}</InlineAlert>}
        <div>
          <Button variant="secondary" aria-disabled={busy} onClick={() => !busy && void download(filter)}>
            {t(busy ? 'orders.csvBusy' : 'orders.csv')}
          </Button>
        </div>
      </div>
    </Page>
  );
}
