import type { EntryFactsFragment } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';

export type Entry = EntryFactsFragment;

/** What an entry says as a sentence: who did what, and where. */
export function useSentence() {
  const { t, texts } = useTexts();
  return ({ actorKind, officer, act, outcome, point }: Entry) => {
    const { tried } = texts.auditWords;
    const who = officer?.name ?? t(`audit.who.${actorKind}`);
    const did =
      outcome === 'REFUSED' && act in tried ? tried[act as keyof typeof tried] : t(`auditWords.act.${act}`);
    return point
      ? t('audit.sentenceAt', { who, act: did, point: point.name })
      : t('audit.sentence', { who, act: did });
  };
}
