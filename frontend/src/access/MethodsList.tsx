import type { Access } from '../api/access';
import { useTexts } from '../i18n';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';

const reasons = ['EMPLOYER_DOES_NOT_PERMIT', 'NOT_AVAILABLE_YET'] as const;

/** Every way to log in: open to the officer, or the reason why not. */
export function MethodsList({ methods }: { methods: Access['methods'] }) {
  const { t } = useTexts();
  return (
    <TaskList
      label={t('access.methods.title')}
      tasks={methods.map(({ method, reason }) => {
        const known = reasons.find((one) => one === reason);
        return {
          id: method,
          name: t(`access.methods.${method}`),
          hint: known && t(`access.methods.${known}`),
          status: (
            <StatusTag tone={reason === '' ? 'done' : 'neutral'}>
              {t(reason === '' ? 'access.methods.permitted' : 'access.methods.forbidden')}
            </StatusTag>
          ),
        };
      })}
    />
  );
}
