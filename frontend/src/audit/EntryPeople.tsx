import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import { Link } from '../ui/Link';
import type { WholeEntry } from './EntryPage';

/** Whom the entry concerns, by opaque ids: the log names nobody, and neither does this page. */
export function EntryPeople({ entry }: { entry: WholeEntry }) {
  const { t } = useTexts();
  const extracts = useMay('EXTRACT_DATA');
  return (
    <section className="panel" aria-labelledby="people">
      <h2 id="people">{t('audit.entry.people')}</h2>
      {entry.holders.length === 0 ? (
        <p>{t('audit.entry.nobodyShown')}</p>
      ) : (
        <>
          <p className="hint">{t('audit.entry.peopleHint')}</p>
          <ul className="tasks">
            {entry.holders.map((id) => (
              <li key={id}>
                <div className="task-name">
                  {t('audit.entry.person')} <code>{id}</code>
                  <ul className="plain">
                    <li>
                      <Link to={`/audit?holder=${id}`} hiddenText={id}>
                        {t('audit.entry.samePerson')}
                      </Link>
                    </li>
                    {extracts && (
                      <li>
                        <Link to={`/extracts?holder=${id}`} hiddenText={id}>
                          {t('audit.entry.extract')}
                        </Link>
                      </li>
                    )}
                  </ul>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
