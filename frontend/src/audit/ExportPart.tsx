import { useTexts } from '../i18n';
import { exportOf, type LogFilter } from './filter';

/** The entries as a file, for whoever reads them by other means. */
export function ExportPart({ filter }: { filter: LogFilter }) {
  const { t } = useTexts();
  const href = exportOf(filter);
  return (
    <section className="panel" aria-labelledby="export">
      <h2 id="export">{t('audit.export.title')}</h2>
      <p>{t(href ? 'audit.export.text' : 'audit.export.not')}</p>
      {href && (
        <a className="button button-secondary" href={href} download>
          {t('audit.export.button')}
        </a>
      )}
    </section>
  );
}
