import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { SummaryList } from '../ui/SummaryList';

type Props = {
  holder: { familyName: string; givenNames: string; birthDate?: string | null; identityCode: string };
};

/** What the register says, to be held against the document. */
export function InTheRegister({ holder }: Props) {
  const { t } = useTexts();
  const { day } = useFormat();
  return (
    <section className="panel beside" aria-labelledby="in-register">
      <h2 id="in-register">{t('verify.register')}</h2>
      <p className="hint">{t('verify.registerLead')}</p>
      <SummaryList
        compact
        rows={[
          { key: 'family', name: t('verify.familyName'), value: <strong>{holder.familyName}</strong> },
          { key: 'given', name: t('verify.givenNames'), value: <strong>{holder.givenNames}</strong> },
          {
            key: 'born',
            name: t('verify.birthDate'),
            value: <strong>{holder.birthDate ? day(holder.birthDate) : ''}</strong>,
          },
          { key: 'code', name: t('find.identityCode'), value: holder.identityCode },
        ]}
      />
    </section>
  );
}
