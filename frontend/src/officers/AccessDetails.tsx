import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { SummaryList } from '../ui/SummaryList';
import type { OfficerRecord } from './useOfficer';

type Access = OfficerRecord['access'];

/** How an officer logs in; never a secret, a password or an address. */
export function AccessDetails({ access, title }: { access: Access; title?: string }) {
  const { t } = useTexts();
  const { day, count } = useFormat();
  const password = usePassword();
  const { device, cardLinkedAt } = access;
  const rows = [
    { key: 'password', name: t('officers.password'), value: password(access) },
    {
      key: 'device',
      name: t('officers.device'),
      value: device
        ? [
            t(`rights.loginMethod.${device.kind}`),
            t('officers.since', { date: day(device.linkedAt) }),
            device.permitted ? '' : t('officers.linked.notPermitted'),
          ]
            .filter(Boolean)
            .join(', ')
        : t('officers.noDevice'),
    },
    {
      key: 'card',
      name: t('officers.linked.card'),
      value: cardLinkedAt ? t('officers.since', { date: day(cardLinkedAt) }) : t('officers.noCard'),
    },
    {
      key: 'email',
      name: t('officers.email'),
      value: t(access.hasEmail ? 'officers.emailKnown' : 'officers.emailUnknown'),
    },
    { key: 'sessions', name: t('officers.sessions'), value: count(access.openSessions) },
  ];
  return (
    <section className="panel" aria-labelledby="access">
      <h2 id="access">{title ?? t('officers.access')}</h2>
      <SummaryList compact rows={rows} />
    </section>
  );
}

/** How the password stands, and until when a temporary one opens. */
function usePassword() {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  return ({ password, passwordUntil }: Access): string => {
    const state = t(`officers.passwordState.${password}`);
    if (password !== 'TEMPORARY' || !passwordUntil) return state;
    return `${state}, ${t('officers.passwordUntil', { time: dayAndTime(passwordUntil) })}`;
  };
}
