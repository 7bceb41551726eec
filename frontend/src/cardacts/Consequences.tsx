import type { PageAct } from '../card/actAddress';
import { useTexts } from '../i18n';

/** What ends with an act and what cannot be undone, said before its button. */
export function Consequences({ act }: { act: PageAct }) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="follows">
      <h2 id="follows">{t('cardacts.follows')}</h2>
      <ul className="bullets">
        <li>{t(`cardacts.acts.${act}.follows`)}</li>
        <li>
          <strong>{t(`cardacts.acts.${act}.final`)}</strong>
        </li>
      </ul>
    </section>
  );
}
