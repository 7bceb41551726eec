import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { TaskList } from '../ui/TaskList';
import type { Case } from './acts';

/** What support did for the officer before, how it made sure of the identity, and why. */
export function ActsBefore({ acts }: { acts: Case['acts'] }) {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  return (
    <section className="panel" aria-labelledby="before">
      <h2 id="before">{t('support.before')}</h2>
      {acts.length === 0 && <p className="hint">{t('support.noneBefore')}</p>}
      <TaskList
        tasks={acts.map((one) => ({
          id: one.doneAt + one.act,
          name: t(`support.act.${one.act}`),
          hint: (
            <>
              <div>{t('support.by', { name: one.doneBy.name, time: dayAndTime(one.doneAt) })}</div>
              <div>{one.checks.map((check) => t(`support.check.${check}`)).join('; ')}</div>
              <div>{t('officers.why', { reason: one.reason })}</div>
            </>
          ),
        }))}
      />
    </section>
  );
}
