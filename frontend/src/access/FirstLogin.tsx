import { useEffect, useRef } from 'react';
import type { Stage } from '../api/session';
import { reached } from '../api/session';
import { useTexts } from '../i18n';
import { SessionWarning } from '../shell/SessionWarning';
import { Page } from '../ui/Page';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';
import { Waiting } from '../ui/Waiting';
import { AccessRefused } from './AccessRefused';
import { FirstTask } from './FirstTask';
import { placeOf, tasks } from './firstTasks';
import { useAccess } from './useAccess';

/**
 * The first login as a task list. Whatever address was asked for, this is shown
 * until it is done; then the page of that address opens.
 */
export function FirstLogin({ stage }: { stage: Exclude<Stage, 'full'> }) {
  const { t } = useTexts();
  const { access, refused, read } = useAccess();
  const heading = useRef<HTMLHeadingElement>(null);
  const here = access?.sessions.find((one) => one.here);
  const ready = access !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the next task takes the focus when it comes
  useEffect(() => {
    if (ready) heading.current?.focus();
  }, [ready, stage]);

  // A method may have been linked, or the password changed, in another window.
  useEffect(() => {
    if (access && access.stage !== stage && stage !== 'test') reached(access.stage);
  }, [access, stage]);

  return (
    <Page title={t('access.first.title')} lead={t('access.first.lead')} ownFocus>
      {here && stage !== 'test' && <SessionWarning endsAt={here.endsAt} onStay={() => void read()} />}
      {refused && <AccessRefused refused={refused} />}
      {!access && !refused && <Waiting />}
      {access && (
        <>
          <TaskList
            label={t('access.first.tasks')}
            tasks={tasks.map((task) => {
              const place = placeOf(task, stage);
              return {
                id: task,
                name: t(`access.first.${task}`),
                status: (
                  <StatusTag tone={place === 'done' ? 'done' : place === 'now' ? 'moving' : 'neutral'}>
                    {t(`access.first.${place}`)}
                  </StatusTag>
                ),
              };
            })}
          />
          <section className="panel after-tasks" aria-labelledby="first-task">
            <h2 id="first-task" ref={heading} tabIndex={-1}>
              {t(`access.first.${stage}`)}
            </h2>
            <FirstTask stage={stage} access={access} onDone={() => void read()} />
          </section>
        </>
      )}
    </Page>
  );
}
