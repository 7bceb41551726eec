import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { cardActs } from './acts';
import { Chain } from './Chain';
import { type Question, QuestionForm } from './QuestionForm';
import { CardNumberDocument, WhyNotDocument } from './queries';

/**
 * Whether an officer may do an act on a card, and why. The address holds officer,
 * act and the card's id where one comes from its page; a typed number stays here.
 */
export function AuthorityPage() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState('');
  const cardId = params.get('card') ?? '';
  const [{ data, fetching }] = useQuery({
    query: CardNumberDocument,
    variables: { id: cardId },
    pause: !cardId,
  });
  const act = cardActs.find((one) => one === params.get('act'));
  const officerId = params.get('officer') || undefined;
  const cardNumber = cardId ? (data?.card?.number ?? '') : typed;

  const ask = (question: Question) => {
    const same = cardId && question.cardNumber === data?.card?.number;
    setTyped(question.cardNumber);
    setParams({
      act: question.act,
      ...(question.officerId ? { officer: question.officerId } : {}),
      ...(same ? { card: cardId } : {}),
    });
  };

  return (
    <Page
      title={t('authority.title')}
      over={<Link to="/admin">{t('admin.title')}</Link>}
      lead={t('authority.lead')}
    >
      {cardId && fetching && !data ? (
        <Waiting />
      ) : (
        <div className="stack">
          <QuestionForm
            key={cardId}
            from={{ officerId: officerId ?? '', act: act ?? '', cardNumber }}
            onAsk={ask}
          />
          {act && cardNumber && <Answer officerId={officerId} act={act} cardNumber={cardNumber} />}
        </div>
      )}
    </Page>
  );
}

type AnswerProps = { officerId?: string; act: (typeof cardActs)[number]; cardNumber: string };

function Answer(variables: AnswerProps) {
  const { t } = useTexts();
  const [{ data, error, fetching }, again] = useQuery({ query: WhyNotDocument, variables });
  if (data && !fetching) return <Chain authority={data.whyNot} />;
  if (!error) return <Waiting />;
  const fault = faultOf(error);
  if (fault.kind === 'NOT_FOUND') return <p role="alert">{t('authority.notFound')}</p>;
  return <FaultNotice fault={fault} onRetry={() => again()} />;
}
