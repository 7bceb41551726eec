import type { RulebookProposalsQuery, RulebookQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Link } from '../ui/Link';
import { SummaryList } from '../ui/SummaryList';
import { inForce } from './proposal';

type Props = {
  shown: RulebookQuery;
  /** The day asked for; none is today. */
  on?: string;
  /** Undefined until it is known who put the rules into force. */
  versions?: RulebookProposalsQuery;
};

/** Which version of the rules is shown, and what put it into force. */
export function InForce({ shown, on, versions }: Props) {
  const { t } = useTexts();
  const { day, count } = useFormat();
  const { rulebook: book, viewer } = shown;
  const proposal = versions && inForce(versions.rulebookProposals, viewer.now, on);
  const rows = [
    { key: 'version', name: t('rules.facts.version'), value: day(book.version) },
    ...(versions
      ? [
          {
            key: 'from',
            name: t('rules.facts.from'),
            value: proposal ? (
              <Link to={`/rules/proposals/${proposal.id}`}>{t('rules.facts.approved')}</Link>
            ) : (
              t('rules.facts.shipped')
            ),
          },
        ]
      : []),
    ...(proposal
      ? [{ key: 'file', name: t('rules.facts.file'), value: <code>{proposal.sha256}</code> }]
      : []),
    {
      key: 'book',
      name: t('rules.facts.book'),
      value: (
        <>
          <code>{book.bookVersion}</code>
          <div className="hint">{t('rules.facts.bookHint')}</div>
        </>
      ),
    },
    { key: 'rows', name: t('rules.facts.rows'), value: count(book.rows.length) },
  ];
  return (
    <section className="panel" aria-labelledby="in-force">
      <h2 id="in-force">{t('rules.facts.title', { date: day(on ?? viewer.now) })}</h2>
      <SummaryList compact rows={rows} />
    </section>
  );
}
