import type { Stage } from '../api/session';

/** What the first login takes, in its order. */
export const tasks = ['password', 'link', 'test'] as const;
export type Task = (typeof tasks)[number];

/** Where a task stands while the session is at a stage. */
export function placeOf(task: Task, stage: Stage): 'done' | 'now' | 'later' {
  const at = stage === 'full' ? tasks.length : tasks.indexOf(stage);
  const place = tasks.indexOf(task);
  if (place < at) return 'done';
  return place === at ? 'now' : 'later';
}
