import { useTexts } from '../i18n';

/** What to look at on a document of this kind. The finding below is the officer's answer to all of it. */
export function Checklist({ points }: { points: readonly string[] }) {
  const { t } = useTexts();
  return (
    <section className="checklist" aria-labelledby="checklist">
      <h2 id="checklist">{t('verify.checklist')}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
