import type { RulebookProposalsQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Link } from '../ui/Link';
import { type Column, Table } from '../ui/Table';
import { ProposalTag } from './ProposalTag';
import { inForce, type Proposal } from './proposal';

/** What was ever proposed for the country, the last to hold first. */
export function Proposals({ versions }: { versions: RulebookProposalsQuery }) {
  const { t } = useTexts();
  const { day, dayAndTime } = useFormat();
  const { rulebookProposals: list, viewer } = versions;
  const now = inForce(list, viewer.now);
  const columns: Column<Proposal>[] = [
    {
      key: 'from',
      name: t('rules.proposals.from'),
      cell: ({ id, effectiveFrom }) => <Link to={`/rules/proposals/${id}`}>{day(effectiveFrom)}</Link>,
    },
    {
      key: 'version',
      name: t('rules.proposals.version'),
      cell: ({ version, sha256 }) => (
        <>
          {day(version)}
          <div className="hint">
            <code>{sha256.slice(0, 12)}</code>
          </div>
        </>
      ),
    },
    {
      key: 'proposed',
      name: t('rules.proposals.proposed'),
      cell: ({ proposedBy, proposedAt }) => (
        <>
          {proposedBy?.name ?? t('rules.proposals.console')}
          <div className="hint">{dayAndTime(proposedAt)}</div>
        </>
      ),
    },
    {
      key: 'state',
      name: t('rules.proposals.state'),
      cell: (one) => <ProposalTag proposal={one} inForce={one === now} />,
    },
  ];
  return (
    <section className="panel" aria-labelledby="proposals">
      <h2 id="proposals">{t('rules.proposals.title')}</h2>
      {list.length === 0 ? (
        <p>{t('rules.proposals.none')}</p>
      ) : (
        <Table caption={t('rules.proposals.title')} columns={columns} rows={list} rowKey={({ id }) => id} />
      )}
    </section>
  );
}
