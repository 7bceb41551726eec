import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import { FaultPage } from '../ui/FaultPage';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { StatusTag } from '../ui/StatusTag';
import { letterTones } from '../ui/tones';
import { Waiting } from '../ui/Waiting';
import { Arrival } from './Arrival';
import { actsOf, type Letter, type Order } from './acts';
import { type Did, Done } from './Done';
import { HandOver } from './HandOver';
import { Load } from './Load';
import { Mark } from './Mark';
import { PostDocument } from './queries';

/** One letter and what can be done with it in its state. */
export function PostPage() {
  const { t } = useTexts();
  const { orderId = '', letterId } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: PostDocument, variables: { id: orderId } });
  const [did, setDid] = useState<Did>();
  const order = data?.order;
  const letter = order?.letters.find((one) => one.id === letterId);
  if (!order || !letter) {
    if (fetching) return <Waiting />;
    const fault = error ? faultOf(error) : { kind: 'NOT_FOUND' as const };
    return <FaultPage title={t('card.letters')} fault={fault} onRetry={() => again()} />;
  }
  const visit = data.viewer.visit?.holder.id === order.holder.id ? data.viewer.visit.id : undefined;
  return (
    <Page
      title={t('post.title', { number: letter.number })}
      over={<Link to={`/orders/${order.id}`}>{t('track.title', { number: order.number })}</Link>}
    >
      <p className="state-line">
        {t(`words.letterKind.${letter.kind}`)}{' '}
        <StatusTag tone={letterTones[letter.state]}>{t(`words.letterState.${letter.state}`)}</StatusTag>
      </p>
      <div className="stack">
        <Done did={did} />
        <Acts order={order} letter={letter} visit={visit} onDone={setDid} />
      </div>
    </Page>
  );
}

type Props = { order: Order; letter: Letter; visit: string | undefined; onDone: (did: Did) => void };

function Acts({ order, letter, visit, onDone }: Props) {
  const { t } = useTexts();
  const may = useMay('HANDLE_LETTERS');
  const { arrives, isHandedOver, isLoaded, marks } = actsOf(order, letter);
  if (!may || order.holder.masked) return <p>{t('post.noRight')}</p>;
  if (!arrives && !isHandedOver && !isLoaded && marks.length === 0) return <p>{t('post.noActs')}</p>;
  return (
    <div className="stack">
      {arrives && <Arrival letter={letter.id} onDone={onDone} />}
      {isHandedOver && <HandOver order={order} letter={letter.id} visit={visit} onDone={onDone} />}
      {isLoaded && <Load order={order} letter={letter.id} visit={visit} onDone={onDone} />}
      {marks.length > 0 && <Mark letter={letter} onDone={onDone} />}
    </div>
  );
}
