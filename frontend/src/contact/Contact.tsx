import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { FaultNotice } from '../ui/FaultNotice';
import { SummaryList } from '../ui/SummaryList';
import { ContactForm } from './ContactForm';
import { HolderContactDocument } from './queries';

type Props = { holderId: string; visitId: string; verified: boolean };

/** How the holder can be told by another way than a letter; looked up only when the officer asks. */
export function Contact({ holderId, visitId, verified }: Props) {
  const { t } = useTexts();
  const { day } = useFormat();
  const [open, setOpen] = useState(false);
  const [changing, setChanging] = useState(false);
  const [{ data, error, fetching }, again] = useQuery({
    query: HolderContactDocument,
    variables: { id: holderId },
    pause: !open,
    requestPolicy: 'network-only',
  });
  const contact = data?.holderContact;
  const unknown = t('contact.unknown');

  return (
    <section className="panel" aria-labelledby="contact">
      <h2 id="contact">{t('contact.title')}</h2>
      <p className="hint">{t('contact.why')}</p>
      {!open && (
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t('contact.show')}
        </Button>
      )}
      {error && <FaultNotice fault={faultOf(error)} onRetry={() => again()} />}
      {open && fetching && !contact && <p role="status">{t('contact.looking')}</p>}
      {open && contact && (
        <>
          <SummaryList
            compact
            rows={[
              { key: 'email', name: t('contact.email'), value: contact.email ?? unknown },
              { key: 'phone', name: t('contact.phone'), value: contact.phone ?? unknown },
            ]}
          />
          {contact.usedFrom && (
            <p role="status">{t('contact.cools', { day: day(contact.usedFrom.slice(0, 10)) })}</p>
          )}
          {!verified && <p className="hint">{t('contact.verifyFirst')}</p>}
          {verified && !changing && (
            <Button variant="secondary" onClick={() => setChanging(true)}>
              {t('contact.change')}
            </Button>
          )}
          {verified && changing && (
            <ContactForm
              visitId={visitId}
              onDone={() => {
                setChanging(false);
                again({ requestPolicy: 'network-only' });
              }}
              onLeave={() => setChanging(false)}
            />
          )}
        </>
      )}
    </section>
  );
}
