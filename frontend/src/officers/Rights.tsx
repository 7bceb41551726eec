import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { TaskList } from '../ui/TaskList';
import { RightFacts } from './RightFacts';
import { RightTag } from './RightTag';
import type { OfficerRecord } from './useOfficer';

/** The officer's rights: who asked, who decided, from when to when, and how each stands. */
export function Rights({ record, now }: { record: OfficerRecord; now: string }) {
  const { t } = useTexts();
  const { officer, rights } = record;
  return (
    <section className="panel" aria-labelledby="rights">
      <h2 id="rights">{t('officers.rights')}</h2>
      {rights.length === 0 && <p className="hint">{t('officers.noRights')}</p>}
      <TaskList
        tasks={rights.map((right) => {
          const role = t(`words.role.${right.role}`);
          const to = (act: string) => `/officers/${officer.id}/rights/${right.id}/${act}`;
          return {
            id: right.id,
            name: <strong>{role}</strong>,
            hint: <RightFacts right={right} />,
            status: (
              <span className="tags">
                <RightTag of={right} now={now} />
                {right.mayDecide && (
                  <Link to={to('decide')} hiddenText={role}>
                    {t('officers.decide')}
                  </Link>
                )}
                {right.mayEnd && (
                  <Link to={to('end')} hiddenText={role}>
                    {t('officers.end')}
                  </Link>
                )}
              </span>
            ),
          };
        })}
      />
    </section>
  );
}
