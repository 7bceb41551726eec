import type { OfficersQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { dayAtCounter } from '../i18n/counterTime';
import { useFormat } from '../i18n/useFormat';
import { StatusTag } from '../ui/StatusTag';

type Facts = Pick<
  OfficersQuery['officers']['edges'][number]['node'],
  'active' | 'employedTo' | 'access' | 'rights'
>;

type Props = {
  record: Facts;
  now: string /** Says nothing of who is simply at work, as in a list. */;
  brief?: boolean;
};

/** Whether an officer is at work, leaves or has left, and what waits or is slowed down. */
export function OfficerState({ record, now, brief }: Props) {
  const { t } = useTexts();
  const { day } = useFormat();
  const { active, employedTo, access, rights } = record;
  const waiting = rights.filter((right) => right.state === 'WAITING').length;
  if (!active || (employedTo && employedTo < dayAtCounter(now))) {
    return <StatusTag tone="neutral">{t('officers.hasLeft')}</StatusTag>;
  }
  return (
    <span className="tags">
      {employedTo && <StatusTag tone="warning">{t('officers.leaves', { date: day(employedTo) })}</StatusTag>}
      {!employedTo && !brief && <StatusTag tone="done">{t('officers.active')}</StatusTag>}
      {waiting > 0 && <StatusTag tone="warning">{t('officers.waits', { count: waiting })}</StatusTag>}
      {access.throttled && <StatusTag tone="error">{t('officers.throttled')}</StatusTag>}
    </span>
  );
}
