import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { RightTag } from '../officers/RightTag';
import { useMay, useViewer } from '../shell/viewer';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';
import { DecisionsDocument } from './queries';

/** Rights, authorisations and proposed rules that wait for this officer's decision. */
export function Decisions() {
  const { t } = useTexts();
  const { day, dayAndTime } = useFormat();
  const { point } = useViewer();
  const rights = useMay('DECIDE_RIGHT');
  const authorisations = useMay('DECIDE_AUTHORISATION');
  const rules = useMay('DECIDE_RULES');
  const [{ data, error }, again] = useQuery({
    query: DecisionsDocument,
    variables: { rights, authorisations, rules, country: point.country },
    pause: !rights && !authorisations && !rules,
  });
  if (error) return <FaultNotice fault={faultOf(error)} onRetry={() => again()} />;
  if (!data) return null;
  const { now } = data.viewer;
  const waiting = data.waitingRights?.filter((right) => right.mayDecide) ?? [];
  const asked = (data.points ?? []).flatMap((one) => one.authorisations.filter((it) => it.mayDecide));
  const proposed = (data.rulebookProposals ?? []).filter((one) => one.mayDecide);
  const tasks = [
    ...proposed.map((one) => ({
      id: one.id,
      name: (
        <Link to={`/rules/proposals/${one.id}`}>
          {t('today.rules', { country: one.country, date: day(one.effectiveFrom) })}
        </Link>
      ),
      hint: [one.proposedBy?.name, t('today.since', { time: dayAndTime(one.proposedAt) })]
        .filter(Boolean)
        .join(' · '),
      status: <StatusTag tone="warning">{t('rules.state.WAITING')}</StatusTag>,
    })),
    ...waiting.map((right) => ({
      id: right.id,
      name: (
        <Link to={`/officers/${right.officer.id}/rights/${right.id}/decide`}>
          {t('support.waiting.right', { role: t(`words.role.${right.role}`), name: right.officer.name })}
        </Link>
      ),
      hint: [right.point?.name, right.askedBy?.name, t('today.since', { time: dayAndTime(right.askedAt) })]
        .filter(Boolean)
        .join(' · '),
      status: <RightTag of={right} now={now} />,
    })),
    ...asked.map((one) => ({
      id: one.id,
      name: (
        <Link to={`/points/${one.point.id}/authorisations/${one.id}/decide`}>
          {t('support.waiting.authorisation', { point: one.point.name, organisation: one.organisation })}
        </Link>
      ),
      hint: one.askedBy?.name,
      status: <RightTag of={one} now={now} />,
    })),
  ];
  return (
    <section className="panel" aria-labelledby="decisions">
      <h2 id="decisions">{t('support.waiting.title')}</h2>
      {tasks.length === 0 && <p className="hint">{t('support.waiting.none')}</p>}
      <TaskList label={t('support.waiting.title')} tasks={tasks} />
    </section>
  );
}
