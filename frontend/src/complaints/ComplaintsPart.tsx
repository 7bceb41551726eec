import { type ReactNode, useState } from 'react';
import { Button } from 'suomifi-ui-components';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { ComplaintEnd, ComplaintState, ComplaintsQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { FaultNotice } from '../ui/FaultNotice';
import { MoreButton } from '../ui/Pages';
import { StatusTag } from '../ui/StatusTag';
import { SummaryList } from '../ui/SummaryList';
import { Waiting } from '../ui/Waiting';
import { Answer } from './Answer';
import { Close } from './Close';
import { ComplaintsDocument } from './queries';
import { complaintTones } from './tones';

type Complaint = ComplaintsQuery['complaints']['edges'][number]['node'];
type Props = {
  openOnly: boolean;
  after?: string;
  onMore?: (cursor: string) => void;
  onDone: (words: string) => void;
};

/** One page of complaints, and the way to the next. */
export function ComplaintsPart({ openOnly, after, onMore, onDone }: Props) {
  const { t } = useTexts();
  // One form is open at a time, so that its fields have their names for themselves.
  const [opened, setOpened] = useState('');
  const variables = { openOnly, first: 25, after };
  const [{ data, error }, again] = useQuery({ query: ComplaintsDocument, variables });
  if (error) return <FaultNotice fault={faultOf(error)} onRetry={() => again()} />;
  if (!data) return <Waiting />;
  const { edges, pageInfo } = data.complaints;
  if (edges.length === 0 && !after) return <p role="status">{t('complaints.none')}</p>;
  const done = (words: string) => {
    setOpened('');
    onDone(words);
    again({ requestPolicy: 'network-only' });
  };
  return (
    <div className="stack">
      {edges.map(({ node }) => (
        <OneComplaint key={node.id} complaint={node}>
          {actsOn[node.state].map((act) => (
            <Opens
              key={act}
              name={t(`complaints.act.${act}`)}
              number={node.number}
              open={opened === node.id + act}
              onToggle={() => setOpened(opened === node.id + act ? '' : node.id + act)}
            >
              {act === 'ANSWER' ? (
                <Answer complaint={node} onDone={done} />
              ) : (
                <Close complaint={node} end={act} onDone={done} />
              )}
            </Opens>
          ))}
        </OneComplaint>
      ))}
      <MoreButton pageInfo={pageInfo} onMore={onMore} />
    </div>
  );
}

/** What the point can do with a complaint in each state. */
const actsOn: Record<ComplaintState, readonly ('ANSWER' | ComplaintEnd)[]> = {
  FILED: ['ANSWER', 'WITHDRAWN'],
  ACCEPTED: ['CLOSED'],
  REJECTED: [],
  WITHDRAWN: [],
  CLOSED: [],
};

type OpensProps = { name: string; number: string; open: boolean; onToggle: () => void; children: ReactNode };

/** A button that opens the form of an act, and closes it again. */
function Opens({ name, number, open, onToggle, children }: OpensProps) {
  return (
    <>
      <div className="buttons">
        <Button variant="secondary" aria-expanded={open} onClick={onToggle}>
          {name} <span className="visually-hidden">{number}</span>
        </Button>
      </div>
      {open && children}
    </>
  );
}

/** What stands of a complaint, and below it what can be done. */
function OneComplaint({ complaint, children }: { complaint: Complaint; children: ReactNode }) {
  const { t } = useTexts();
  const { day, dayAndTime } = useFormat();
  const { id, number, state, fault, to, late, reference } = complaint;
  const heading = `complaint-${id}`;
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>
        {t(`complaints.fault.${fault}`)} <code>{number}</code>
      </h2>
      <p>
        <StatusTag tone={late ? 'error' : complaintTones[state]}>
          {t(late ? 'complaints.late' : `complaints.state.${state}`)}
        </StatusTag>
      </p>
      <SummaryList
        rows={[
          {
            key: 'holder',
            name: t('complaints.holder'),
            value: complaint.holderName ?? t('complaints.hidden'),
          },
          { key: 'card', name: t('complaints.card'), value: complaint.cardNumber ?? t('complaints.hidden') },
          { key: 'to', name: t('complaints.toName'), value: t(`complaints.to.${to}`) },
          { key: 'filed', name: t('complaints.filed'), value: dayAndTime(complaint.filedAt) },
          { key: 'answer', name: t('complaints.answerBy'), value: day(complaint.answerBy) },
          ...(reference ? [{ key: 'reference', name: t('complaints.reference'), value: reference }] : []),
          ...(complaint.replaced
            ? [{ key: 'replaced', name: t('complaints.replacement'), value: t('complaints.replaced') }]
            : []),
        ]}
      />
      {children}
    </section>
  );
}
