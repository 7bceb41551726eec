import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { useMay, useViewer } from '../shell/viewer';
import { FaultNotice } from '../ui/FaultNotice';
import { ButtonLink, Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { filterFrom, sectionsOf, shownBy } from './filter';
import { InForce } from './InForce';
import { countryName } from './names';
import { Proposals } from './Proposals';
import { RulebookDocument, RulebookProposalsDocument } from './queries';
import { RuleFilters } from './RuleFilters';
import { RuleSection } from './RuleSection';

/** A country's rules on a day, where each comes from, and the versions before and to come. */
export function RulebookPage() {
  const { t, language } = useTexts();
  const [params] = useSearchParams();
  const { point } = useViewer();
  const proposes = useMay('PROPOSE_RULES');
  const filter = filterFrom(params);
  const country = filter.country ?? point.country;
  const [{ data, error, fetching }, again] = useQuery({
    query: RulebookDocument,
    variables: { country, on: filter.on, version: filter.version },
  });
  const [listed, askListed] = useQuery({ query: RulebookProposalsDocument, variables: { country } });
  const fault = error && faultOf(error);
  // While another country or day is awaited, the client still gives the one before.
  const shown = fetching ? undefined : data;
  const versions = listed.fetching ? undefined : listed.data;
  const parts = shown && shownBy(filter, shown.rulebook.rows);
  // Who looks for a row sees the rows first.
  const narrowed = Boolean(filter.text || filter.section);
  const list = versions && <Proposals versions={versions} />;
  const countries = new Set([...(data?.rulebook.countries ?? []), point.country, country]);

  return (
    <Page title={t('rules.title')} over={<Link to="/admin">{t('admin.title')}</Link>} lead={t('rules.lead')}>
      <div className="stack">
        {proposes && <ButtonLink to="/rules/propose">{t('rules.propose.title')}</ButtonLink>}
        <RuleFilters
          country={country}
          countries={[...countries]}
          sections={sectionsOf(data?.rulebook.rows ?? [])}
        />
        {fault &&
          (fault.kind === 'NOT_FOUND' ? (
            <p role="status">{t('rules.noRules', { country: countryName(country, language) })}</p>
          ) : (
            <FaultNotice fault={fault} onRetry={() => again()} />
          ))}
        {fetching && <Waiting />}
        {shown && <InForce shown={shown} filter={filter} versions={versions} />}
        {listed.error && <FaultNotice fault={faultOf(listed.error)} onRetry={() => askListed()} />}
        {!narrowed && list}
        {parts?.length === 0 && <p role="status">{t('rules.none')}</p>}
        {parts?.map(({ section, rows }) => (
          <RuleSection key={section} section={section} rows={rows} of={{ ...filter, country }} />
        ))}
        {narrowed && list}
      </div>
    </Page>
  );
}
