import type { WhyNotQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { StatusTag } from '../ui/StatusTag';
import { linkDetails } from './linkDetails';

type Authority = WhyNotQuery['whyNot'];
type Link = Authority['links'][number];

/** The answer and the facts from which it follows, in the order in which they are asked. */
export function Chain({ authority }: { authority: Authority }) {
  const { t } = useTexts();
  return (
    <section className="panel" aria-labelledby="answer" aria-live="polite">
      <h2 id="answer">{t(authority.allowed ? 'authority.yes' : 'authority.no')}</h2>
      {authority.allowed && <p>{t('authority.byOthers')}</p>}
      <h3>{t('authority.chain')}</h3>
      <ol className="acts">
        {authority.links.map((link) => (
          <li key={link.fact}>
            <OneLink link={link} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneLink({ link }: { link: Link }) {
  const { t, texts, language } = useTexts();
  const details = linkDetails(link.params, texts, language);
  return (
    <>
      <div className="act-head">
        <p>
          <strong>{t(`authority.fact.${link.fact}`)}</strong>
        </p>
        <StatusTag tone={link.holds ? 'done' : 'error'}>
          {t(link.holds ? 'authority.holds' : 'authority.holdsNot')}
        </StatusTag>
      </div>
      {details.length > 0 && <p className="hint">{details.join(' ')}</p>}
      {!link.holds && link.remedy && (
        <p>
          {t('authority.remedy')}: {t(`remedies.${link.remedy}`)}
        </p>
      )}
      {link.rule && (
        <details>
          <summary>{t('ui.refused.why')}</summary>
          <p>
            {t('ui.refused.rule')}: <code>{link.rule}</code>
            <br />
            {t('ui.refused.source')}: {link.source}
          </p>
        </details>
      )}
    </>
  );
}
