import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from 'suomifi-ui-components';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { ActForm } from '../forms/ActForm';
import { useAct } from '../forms/useAct';
import type { ExpectedCardsQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { MoreButton } from '../ui/Pages';
import { Waiting } from '../ui/Waiting';
import type { Recorded } from './Outcome';
import { ParcelTable } from './ParcelTable';
import { ExpectedCardsDocument, RecordArrivalsDocument } from './queries';

export type Expected = ExpectedCardsQuery['expectedCards']['edges'][number]['node'];

type Props = {
  after?: string;
  onMore: (cursor: string) => void;
  onDone: (recorded: Recorded[]) => void;
};

/** A page of the cards on their way, with a box for each: those that came are recorded at once. */
export function ParcelForm({ after, onMore, onDone }: Props) {
  const { t } = useTexts();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [{ data, error }, again] = useQuery({
    query: ExpectedCardsDocument,
    variables: { first: 50, after },
    requestPolicy: 'cache-and-network',
  });
  const { act, ...state } = useAct(RecordArrivalsDocument);
  const form = useForm({ defaultValues: {} });
  if (error) return <FaultNotice fault={faultOf(error)} onRetry={() => again()} />;
  if (!data) return <Waiting />;
  const orders = data.expectedCards.edges.map((edge) => edge.node);
  const shown = orders.flatMap((order) => order.newCard?.id ?? []);
  const chosen = shown.filter((id) => ticked.includes(id));

  const submit = form.handleSubmit(async () => {
    const did = await act({ cardIds: chosen });
    if (!did) return;
    const numbers = new Map(orders.map((order) => [order.newCard?.id, order.number]));
    onDone(
      did.cards.map(({ cardId, putAside, refusals }) => ({
        putAside,
        number: numbers.get(cardId) ?? '',
        refusals: [...refusals],
      })),
    );
    setTicked([]);
    again({ requestPolicy: 'network-only' });
  });

  if (orders.length === 0) return <p>{t('parcel.none')}</p>;
  const all = chosen.length === shown.length;
  return (
    <ActForm
      form={form}
      onSubmit={submit}
      {...state}
      refused={t('parcel.notDone')}
      submit={t('parcel.submit')}
      back="/"
    >
      <p>{t('parcel.missing')}</p>
      <div className="buttons">
        <Button variant="secondary" onClick={() => setTicked(all ? [] : shown)}>
          {t(all ? 'parcel.tickNone' : 'parcel.tickAll')}
        </Button>
      </div>
      <ParcelTable orders={orders} ticked={chosen} today={data.viewer.today.day} onTick={setTicked} />
      <p role="status">{t('parcel.ticked', { count: chosen.length })}</p>
      <MoreButton pageInfo={data.expectedCards.pageInfo} onMore={onMore} />
    </ActForm>
  );
}
