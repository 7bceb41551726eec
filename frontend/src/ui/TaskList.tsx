import type { ReactNode } from 'react';

export type Task = {
  id: string;
  /** The task's name, a link where there is something to do. */
  name: ReactNode;
  hint?: ReactNode;
  status?: ReactNode;
};

/** Things to do, one a row: what, why it waits, and its state last. */
export function TaskList({ tasks, label }: { tasks: Task[]; label?: string }) {
  if (tasks.length === 0) return null;
  return (
    <ul className="tasks" aria-label={label}>
      {tasks.map((task) => (
        <li key={task.id}>
          <div className="task-name">
            {task.name}
            {task.hint && <div className="hint">{task.hint}</div>}
          </div>
          {task.status && <div className="task-status">{task.status}</div>}
        </li>
      ))}
    </ul>
  );
}
