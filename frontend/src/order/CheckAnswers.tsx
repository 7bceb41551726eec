import type { Card } from '../card/CardDetails';
import { useTexts } from '../i18n';
import { productName } from '../i18n/productName';
import { LinkButton } from '../ui/LinkButton';
import { SummaryList, type SummaryRow } from '../ui/SummaryList';
import { type Action, type Answers, owesPayment, type Step } from './answers';
import { Price } from './Price';
import { PriceWhy } from './PriceWhy';
import { usePromised } from './Promised';

type Props = { card: Card; action: Action; answers: Answers; onChange: (step: Step) => void };

function PriceOf({ action }: { action: Action }) {
  return (
    <>
      <Price price={action.price} /> <PriceWhy from={action.priceFrom} />
    </>
  );
}

/** The answers, each with the way to change it. */
export function CheckAnswers({ card, action, answers, onChange }: Props) {
  const { t, texts } = useTexts();
  const { reason, delivery, language, format, payer, reference, nothingToPay } = answers;
  const to = action.promisesTo.find((one) => one.delivery === delivery);
  const promised = usePromised(to?.promises ?? action.promises);
  if (!reason || !language || !format || !payer) return null;

  const change = (step: Step, what: string) => (
    <LinkButton onClick={() => onChange(step)} hiddenText={what}>
      {t('ui.change')}
    </LinkButton>
  );
  const row = (key: string, name: string, value: SummaryRow['value'], step?: Step): SummaryRow => ({
    key,
    name,
    value,
    action: step && change(step, name),
  });
  const { holder } = card;
  const payment = owesPayment(action, answers)
    ? t('order.missing.payer')
    : [t(`words.payer.${payer}`), reference].filter(Boolean).join(', ');
  const nobodyPays = nothingToPay && action.price.cents === 0;
  // A new card itself always goes to the point.
  const letterName = t(action.kind === 'NEW_CARD' ? 'order.checkLetter' : 'order.checkDelivery');
  const letter = delivery && [
    row('delivery', letterName, t(`words.delivery.${delivery}`), 'delivery'),
    row('language', t('order.language'), t(`words.language.${language}`), 'delivery'),
    row('format', t('order.format'), t(`words.format.${format}`), 'delivery'),
  ];
  const fate = action.oldCard.find((one) => one.reason === reason);
  const rows = [
    row('kind', t('order.kind'), <strong>{t(`words.orderKind.${action.kind}`)}</strong>, 'reason'),
    row('reason', t('order.checkReason'), t(`words.reason.${reason}`), 'reason'),
    row('holder', t('order.checkHolder'), `${holder.familyName} ${holder.givenNames}`),
    row('card', t('order.checkCard'), `${productName(card.product, texts)} ${card.number}`),
    ...(letter ?? [row('codes', t('order.checkCodes'), t('order.codesWithCard'))]),
    ...(nobodyPays ? [] : [row('payer', t('order.checkPayer'), payment, 'payer')]),
    ...(fate ? [row('oldCard', t('order.checkOldCard'), t(`order.oldCard.${fate.becomes}`))] : []),
    row('price', t('order.checkPrice'), <PriceOf action={action} />),
  ];
  for (const { step, where, by } of promised) rows.push(row(`promise-${step}`, where, by));
  return <SummaryList rows={rows} />;
}
