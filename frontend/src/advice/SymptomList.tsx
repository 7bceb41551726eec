import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { groups, symptoms } from './symptoms';

/** "What is wrong?": each answer leads to what to do. */
export function SymptomList() {
  const { t } = useTexts();
  return (
    <>
      <p>{t('advice.hint')}</p>
      {groups.map((group) => (
        <section key={group} className="panel" aria-labelledby={`about-${group}`}>
          <h2 id={`about-${group}`}>{t(`advice.${group}`)}</h2>
          <ul className="bullets">
            {symptoms[group].map((symptom) => (
              <li key={symptom}>
                <Link to={`?symptom=${symptom}`}>{t(`advice.symptoms.${symptom}`)}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
