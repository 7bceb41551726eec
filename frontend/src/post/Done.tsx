import type { LetterState } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { StatusTag } from '../ui/StatusTag';

export type Did = { letter?: { state: LetterState } | null; cardSuspended: boolean };

/** What came of the last act, said once and aloud. */
export function Done({ did }: { did: Did | undefined }) {
  const { t } = useTexts();
  return (
    <div role="status">
      {did?.letter && (
        <p>
          <StatusTag tone="done">
            {t('post.done', { state: t(`words.letterState.${did.letter.state}`) })}
          </StatusTag>
        </p>
      )}
      {did?.cardSuspended && (
        <p>
          <StatusTag tone="warning">{t('post.suspended')}</StatusTag>
        </p>
      )}
    </div>
  );
}
