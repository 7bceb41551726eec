import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { HolderBar } from '../ui/HolderBar';
import { Link } from '../ui/Link';
import { StatusTag } from '../ui/StatusTag';
import { isVerified, type Visit } from './visit';

type Props = {
  holder: {
    id: string;
    givenNames: string;
    familyName: string;
    birthDate?: string | null;
    identityCode: string;
    protected: boolean;
  };
  visit: Visit | undefined;
};

/** The holder bar: who is served, whether verified, until when the visit lasts. */
export function ServedHolder({ holder, visit }: Props) {
  const { t } = useTexts();
  const { day, clock } = useFormat();
  const facts = [
    { name: t('find.born'), value: holder.birthDate ? day(holder.birthDate) : '' },
    { name: t('find.identityCode'), value: holder.identityCode },
  ];
  return (
    <HolderBar
      name={
        <Link to={`/holders/${holder.id}`}>
          {holder.familyName} {holder.givenNames}
        </Link>
      }
      facts={facts}
      status={
        <>
          {holder.protected && <StatusTag tone="warning">{t('find.protected')}</StatusTag>}
          {visit && isVerified(visit) ? (
            <StatusTag tone="done">{t('words.verification.PASSED')}</StatusTag>
          ) : (
            <StatusTag tone="neutral">{t('card.notVerifiedYet')}</StatusTag>
          )}
          {visit && <span className="visit-ends">{t('card.visitEnds', { time: clock(visit.endsAt) })}</span>}
        </>
      }
    />
  );
}
