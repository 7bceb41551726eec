import type { EffectKind, Permission, WhatIfQuery } from '../graphql/generated/graphql';

export type Effect = WhatIfQuery['whatIf'][number];

/** What one officer wins or loses, gathered under one heading. */
export type Change = { kind: 'won' | 'lost'; officer: string; permissions: Permission[] };

const changes: Partial<Record<EffectKind, Change['kind']>> = {
  PERMISSION_WON: 'won',
  PERMISSION_LOST: 'lost',
};

/** Parts effects into what each officer wins or loses, and the rest as it came. */
export function partEffects(effects: readonly Effect[]): { changes: Change[]; others: Effect[] } {
  const found = new Map<string, Change>();
  const others: Effect[] = [];
  for (const effect of effects) {
    const kind = changes[effect.kind];
    if (!kind || !effect.permission) {
      others.push(effect);
      continue;
    }
    const key = `${kind} ${effect.officer?.id ?? ''}`;
    const change = found.get(key) ?? { kind, officer: effect.officer?.name ?? '', permissions: [] };
    change.permissions.push(effect.permission);
    found.set(key, change);
  }
  return { changes: [...found.values()], others };
}

/** Whether a change would be refused, so that it need not be tried. */
export function wouldBeRefused(effects: readonly Effect[]): boolean {
  return effects.some(({ kind }) => kind === 'LAST_RESPONSIBLE_PERSON');
}

type Role = { role: string; permissions: readonly Permission[] };

/** What a role adds to what an officer of these roles may already do. */
export function wonByRole(role: string, held: readonly string[], roles: readonly Role[]): Permission[] {
  const has = new Set(roles.filter((one) => held.includes(one.role)).flatMap((one) => one.permissions));
  const given = roles.find((one) => one.role === role)?.permissions ?? [];
  return given.filter((permission) => !has.has(permission));
}
