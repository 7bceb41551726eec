import type { CardPageQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { SummaryList } from '../ui/SummaryList';

type Holder = Pick<NonNullable<CardPageQuery['card']>['holder'], 'protected' | 'addressRows' | 'language'>;

/** What the register says of the person beyond the holder bar. */
export function Register({ holder }: { holder: Holder }) {
  const { t } = useTexts();
  const address = holder.protected ? (
    t('card.addressProtected')
  ) : (
    <address>
      {holder.addressRows.map((row) => (
        <div key={row}>{row}</div>
      ))}
    </address>
  );
  return (
    <section className="panel" aria-labelledby="register">
      <h2 id="register">{t('card.register')}</h2>
      <SummaryList
        compact
        rows={[
          { key: 'address', name: t('card.address'), value: address },
          { key: 'language', name: t('card.language'), value: t(`words.language.${holder.language}`) },
        ]}
      />
    </section>
  );
}
