import { useParams, useSearchParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { languages, ownNames, useTexts, useTextsOf } from '../i18n';
import { isLanguage } from '../i18n/language';
import { NotFoundPage } from '../shell/NotFoundPage';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { isTopic } from './topics';

/** One leaflet, to be read out or printed in the customer's language. */
export function HelpTopicPage() {
  const { t, language } = useTexts();
  const { topic } = useParams();
  const [params, setParams] = useSearchParams();
  const asked = params.get('in');
  const shown = isLanguage(asked) ? asked : language;
  const texts = useTextsOf(shown);
  if (!isTopic(topic)) return <NotFoundPage />;
  const leaflet = texts?.help.topics[topic];
  return (
    <Page title={t(`help.topics.${topic}.title`)} over={<Link to="/help">{t('help.back')}</Link>}>
      <div className="slip-tools screen-only">
        <fieldset>
          <legend>{t('help.slipLanguage')}</legend>
          {languages.map((one) => (
            <label key={one} lang={one}>
              <input
                type="radio"
                name="in"
                checked={one === shown}
                onChange={() => setParams({ in: one }, { replace: true })}
              />
              {ownNames[one]}
            </label>
          ))}
        </fieldset>
        <Button variant="secondary" onClick={() => window.print()}>
          {t('help.print')}
        </Button>
      </div>
      {leaflet ? (
        <article className="panel slip" lang={shown}>
          {shown !== language && <h2>{leaflet.title}</h2>}
          <p className="lead">{leaflet.lead}</p>
          <ol className="bullets">
            {leaflet.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
        </article>
      ) : (
        <Waiting />
      )}
    </Page>
  );
}
