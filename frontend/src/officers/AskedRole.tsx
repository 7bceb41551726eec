import { useEffect } from 'react';
import { useQuery } from 'urql';
import type { Role } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { InterruptionCard } from '../ui/InterruptionCard';
import { PermissionList } from './Effects';
import { wonByRole } from './effects';
import { RolesDocument } from './queries';
import type { OfficerRecord } from './useOfficer';

type Props = { record: OfficerRecord; role: Role; keep: (name: string, value: string) => void };

/** What the role that is asked for would allow, before anything is saved. */
export function AskedRole({ record, role, keep }: Props) {
  const { t } = useTexts();
  const [{ data }] = useQuery({ query: RolesDocument });
  const { officer } = record;

  useEffect(() => keep('role', role), [keep, role]);

  if (!data) return null;
  const won = wonByRole(role, officer.roles, data.roles);
  const all = data.roles.find((one) => one.role === role)?.permissions ?? [];
  const words = { officer: officer.name };
  return (
    <div aria-live="polite">
      <InterruptionCard title={t('rights.effects.title')}>
        <p>{t(won.length > 0 ? 'rights.effects.afterApproval' : 'rights.effects.nothingNew', words)}</p>
        <PermissionList permissions={won} />
        {won.length < all.length && (
          <details>
            <summary>{t('officers.askRight.what')}</summary>
            <PermissionList permissions={all} />
          </details>
        )}
      </InterruptionCard>
    </div>
  );
}
