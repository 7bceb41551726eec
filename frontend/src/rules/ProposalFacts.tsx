import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { SummaryList } from '../ui/SummaryList';
import { countryName } from './names';
import type { Proposal } from './proposal';

/** Whose rules, which version, from when; who proposed them and why, and who said what of them. */
export function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const { t, language } = useTexts();
  const { day, dayAndTime } = useFormat();
  const { country, version, sha256, effectiveAt, proposedBy, proposedAt, note } = proposal;
  const by = proposedBy?.name ?? t('rules.proposals.console');
  const rows = [
    { key: 'country', name: t('rules.proposal.country'), value: countryName(country, language) },
    { key: 'at', name: t('rules.proposal.at'), value: dayAndTime(effectiveAt) },
    { key: 'version', name: t('rules.facts.version'), value: day(version) },
    { key: 'sha256', name: t('rules.facts.file'), value: <code>{sha256}</code> },
    { key: 'by', name: t('rules.proposal.by'), value: `${by}, ${dayAndTime(proposedAt)}` },
    ...(note
      ? [{ key: 'why', name: t('rules.proposal.why'), value: <span className="written">{note}</span> }]
      : []),
    { key: 'decisions', name: t('rules.proposal.decisions'), value: <Decisions proposal={proposal} /> },
  ];
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">{t('rules.proposal.facts')}</h2>
      <SummaryList compact rows={rows} />
    </section>
  );
}

function Decisions({ proposal: { decisions } }: { proposal: Proposal }) {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  if (decisions.length === 0) return t('rules.proposal.none');
  return (
    <ul className="plain">
      {decisions.map(({ officer, approves, note, at }) => (
        <li key={at}>
          {t(approves ? 'rules.proposal.approved' : 'rules.proposal.refused', {
            name: officer?.name ?? t('rules.proposal.someone'),
            time: dayAndTime(at),
          })}
          {note && <div className="hint written">{note}</div>}
        </li>
      ))}
    </ul>
  );
}
