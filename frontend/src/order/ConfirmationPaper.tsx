import { useState } from 'react';
import { SelectField } from '../forms/SelectField';
import type { Format } from '../graphql/generated/graphql';
import { type Language, languages, ownNames, useTexts } from '../i18n';
import { isStopped, type Order } from './course';

const formats = { STANDARD: 'standard', LARGE_PRINT: 'large_print' } as const;

/** The paper that the customer signs, in the customer's language and size of print. */
export function ConfirmationPaper({ order }: { order: Order }) {
  const { t } = useTexts();
  const [language, setLanguage] = useState<Language>(order.holder.language);
  const [format, setFormat] = useState<Format>(order.format);
  if (order.holder.masked) return null;
  const stopped = isStopped(order.state);
  const address = `/documents/order/${encodeURIComponent(order.id)}.pdf?language=${language}&format=${formats[format]}`;
  return (
    <section className="panel screen-only" aria-labelledby="paper">
      <h2 id="paper">{t(stopped ? 'prices.paperStopped' : 'prices.paper')}</h2>
      <p>{t(stopped ? 'prices.paperStoppedText' : 'prices.paperText')}</p>
      <div className="form">
        <SelectField
          label={t('prices.paperLanguage')}
          choices={languages.map((one) => ({ value: one, name: ownNames[one] }))}
          value={language}
          onChange={(event) => setLanguage(event.target.value as Language)}
        />
        <SelectField
          label={t('prices.paperFormat')}
          choices={(['STANDARD', 'LARGE_PRINT'] as const).map((one) => ({
            value: one,
            name: t(`words.format.${one}`),
          }))}
          value={format}
          onChange={(event) => setFormat(event.target.value as Format)}
        />
      </div>{' '}
      <p>
        <a className="button" href={address} target="_blank" rel="noreferrer">
          {t('prices.paperTake')}
        </a>
      </p>
    </section>
  );
}
