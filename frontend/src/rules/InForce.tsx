import type { RulebookProposalsQuery, RulebookQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Link } from '../ui/Link';
import { SummaryList } from '../ui/SummaryList';
import type { RuleFilter } from './filter';
import { inForce } from './proposal';

type Props = {
  shown: RulebookQuery;
  /** The day or the version asked for; neither is today. */
  filter: RuleFilter;
  /** Undefined until it is known who put the rules into force. */
  versions?: RulebookProposalsQuery;
};

/** Which version of the rules is shown, and what put it into force. */
export function InForce({ shown, filter: { on, version }, versions }: Props) {
  const { t } = useTexts();
  const { day, count } = useFormat();
  const { rulebook: book, viewer } = shown;
  const approved = versions?.rulebookProposals.filter(({ state }) => state === 'APPROVED') ?? [];
  const proposal = version
    ? approved.find(({ sha256 }) => sha256 === book.sha256)
    : inForce(approved, viewer.now, on);
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
    { key: 'file', name: t('rules.facts.file'), value: <code>{book.sha256}</code> },
    {
      key: 'book',
      name: t('rules.facts.book'),
      value: (
        <>
          <code>{book.bookVersion}</code>
          <div className="hint">{t('rules.facts.bookHint')}</div>
          <div>
            SHA-256: <code>{book.bookSha256}</code>
          </div>
        </>
      ),
    },
    { key: 'rows', name: t('rules.facts.rows'), value: count(book.rows.length) },
  ];
  return (
    <section className="panel" aria-labelledby="in-force">
      <h2 id="in-force">
        {version
          ? t('rules.facts.titleOfVersion', { version })
          : t('rules.facts.title', { date: day(on ?? viewer.now) })}
      </h2>
      <SummaryList compact rows={rows} />
    </section>
  );
}
