import type { TodayQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Link } from '../ui/Link';

type Visit = TodayQuery['viewer']['visit'];

/** The way back to the person whose visit is open, so that nobody is looked up twice. */
export function ServedNow({ visit }: { visit: Visit }) {
  const { t } = useTexts();
  const { clock } = useFormat();
  if (!visit) return null;
  return (
    <section className="panel" aria-labelledby="served-now">
      <h2 id="served-now">{t('today.served')}</h2>
      <p>
        {t(`words.purpose.${visit.purpose}`)}. {t('card.visitEnds', { time: clock(visit.endsAt) })}.
      </p>
      <p className="more">
        <Link to={`/holders/${visit.holder.id}`}>{t('today.backToVisit')}</Link>
      </p>
    </section>
  );
}
