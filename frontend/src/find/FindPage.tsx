import { useCallback, useEffect, useRef, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { FindForm } from './FindForm';
import { Found } from './Found';
import { type Search, useSearchMemory } from './memory';
import { FindHoldersDocument } from './queries';

/** Find the person to be served. */
export function FindPage() {
  const { t } = useTexts();
  const client = useClient();
  const { search, remember } = useSearchMemory();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError>();

  const look = useCallback(
    async (wanted: Search) => {
      setBusy(true);
      setError(undefined);
      remember(wanted);
      const { text, purpose } = wanted;
      const answer = await client.query(
        FindHoldersDocument,
        { text, purpose },
        { requestPolicy: 'network-only' },
      );
      setBusy(false);
      setError(answer.error);
      remember({ ...wanted, found: answer.data?.findHolders });
    },
    [client, remember],
  );

  // What was typed on the day's page is searched for at once, and only once.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !search || search.found) return;
    begun.current = true;
    void look(search);
  }, [search, look]);

  return (
    <Page title={t('find.title')} ownFocus={!search}>
      <div className="stack">
        <FindForm from={search} onSearch={(wanted) => void look(wanted)} busy={busy} />
        <section aria-live="polite">
          {busy && <Waiting />}
          {error && search && <FaultNotice fault={faultOf(error)} onRetry={() => void look(search)} />}
          {!busy && search?.found && <Found found={search.found} purpose={search.purpose} />}
        </section>
      </div>
    </Page>
  );
}
