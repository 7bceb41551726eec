import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { Permission, WhatIfInput } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import { FaultNotice } from '../ui/FaultNotice';
import { InterruptionCard } from '../ui/InterruptionCard';
import { Waiting } from '../ui/Waiting';
import { type Effect, partEffects } from './effects';
import { WhatIfDocument } from './queries';

/** What a change would bring about, asked of the server before it is made. */
export function Effects({ change, title }: { change: WhatIfInput; title?: string }) {
  const { t } = useTexts();
  const may = useMay('ASK_AUTHORITY');
  const [{ data, error }, again] = useQuery({
    query: WhatIfDocument,
    variables: { change },
    requestPolicy: 'cache-and-network',
    pause: !may,
  });
  if (!may) return null;
  return (
    <div aria-live="polite">
      <InterruptionCard title={title ?? t('rights.effects.title')}>
        {error && <FaultNotice fault={faultOf(error)} onRetry={() => again()} />}
        {!data && !error && <Waiting />}
        {data && <EffectList effects={data.whatIf} />}
      </InterruptionCard>
    </div>
  );
}

/** Effects in words, what each officer wins or loses as a list of sentences. */
export function EffectList({ effects }: { effects: readonly Effect[] }) {
  const { t } = useTexts();
  const words = useEffectWords();
  if (effects.length === 0) return <p>{t('rights.effects.none')}</p>;
  const { changes, others } = partEffects(effects);
  return (
    <>
      {others.length > 0 && (
        <ul className="bullets">
          {others.map((effect) => (
            <li key={effect.kind + (effect.point?.id ?? '') + (effect.officer?.id ?? '')}>{words(effect)}</li>
          ))}
        </ul>
      )}
      {changes.map(({ kind, officer, permissions }) => (
        <div className="after-tag" key={kind + officer}>
          <p>{t(`rights.effects.${kind}`, { officer: officer || t('rights.effects.theOfficer') })}</p>
          <PermissionList permissions={permissions} />
        </div>
      ))}
    </>
  );
}

/** Permissions, each by its one sentence. */
export function PermissionList({ permissions }: { permissions: readonly Permission[] }) {
  const { t } = useTexts();
  return (
    <ul className="bullets">
      {permissions.map((permission) => (
        <li key={permission}>{t(`rights.permission.${permission}`)}</li>
      ))}
    </ul>
  );
}

function useEffectWords() {
  const { t } = useTexts();
  return ({ kind, count, point }: Effect): string => {
    const where = point?.name ?? t('rights.effects.thePoint');
    switch (kind) {
      case 'SESSIONS_END':
        return t('rights.effects.sessions', { count });
      case 'OFFICERS_MUST_LINK':
        return t('rights.effects.mustLink', { count });
      case 'CARDS_NOT_SERVED':
        return t('rights.effects.cardsLost', { count, point: where });
      case 'CARDS_SERVED':
        return t('rights.effects.cardsWon', { count, point: where });
      case 'POINT_OUT_OF_ORDER':
        return t('rights.effects.outOfOrder', { point: where });
      case 'POINT_IN_ORDER':
        return t('rights.effects.inOrder', { point: where });
      case 'LAST_RESPONSIBLE_PERSON':
        return t('rights.effects.lastResponsible', { point: where });
      case 'PERMISSION_WON':
      case 'PERMISSION_LOST':
        return '';
    }
  };
}
