import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { ButtonLink } from '../ui/Link';
import { Page } from '../ui/Page';
import { authorities } from './authorities';

const drawnUp = '2026-11-22';

/** How accessible the service is, how that was found out, and where to complain. */
export function StatementPage() {
  const { t, texts } = useTexts();
  const { day } = useFormat();
  const { statement } = texts;
  return (
    <Page title={t('statement.title')} lead={t('statement.lead')}>
      <section className="panel" aria-labelledby="state">
        <h2 id="state">{t('statement.stateTitle')}</h2>
        <p>{t('statement.state')}</p>
        <p>{t('statement.drawnUp', { day: day(drawnUp) })}</p>
      </section>
      <Bullets id="checked" title={statement.checkedTitle} points={statement.checked} />
      <Bullets id="limits" title={statement.limitsTitle} points={statement.limits} />
      <section className="panel" aria-labelledby="tell-us">
        <h2 id="tell-us">{t('statement.tellTitle')}</h2>
        <p>{t('statement.tell')}</p>
        <ButtonLink to="/feedback?kind=accessibility">{t('statement.tellLink')}</ButtonLink>
      </section>
      <section className="panel" aria-labelledby="complain">
        <h2 id="complain">{t('statement.complainTitle')}</h2>
        <p>{t('statement.complain')}</p>
        {authorities.map(({ country, name, language, site }) => (
          <div key={country} className="authority">
            <h3>{t(`statement.country.${country}`)}</h3>
            <p>
              <span lang={language}>{name}</span>
              {t(`statement.authority.${country}`) !== name && ` – ${t(`statement.authority.${country}`)}`}
              <br />
              <a className="link" href={`https://${site}/`} rel="noreferrer">
                {site}
              </a>
            </p>
          </div>
        ))}
      </section>
    </Page>
  );
}

type Part = { id: string; title: string; points: readonly string[] };

function Bullets({ id, title, points }: Part) {
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="bullets">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
