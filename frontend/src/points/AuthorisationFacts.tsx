import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import type { Authorisation } from './Authorisations';

/** An authorisation's customer number and dates, who asked and who decided. */
export function AuthorisationFacts({ authorisation }: { authorisation: Authorisation }) {
  const { t } = useTexts();
  const { day } = useFormat();
  const { customerNumber, validFrom, validTo, askedBy, decidedBy } = authorisation;
  const to = validTo ? day(validTo) : t('rights.openEnded');
  return (
    <>
      <div>
        {t('points.customerNumber')} {customerNumber} · {t('rights.fromTo', { from: day(validFrom), to })}
      </div>
      <div>{askedBy ? t('points.askedBy', { name: askedBy.name }) : t('officers.installed')}</div>
      {decidedBy && <div>{t('points.decidedBy', { name: decidedBy.name })}</div>}
    </>
  );
}
