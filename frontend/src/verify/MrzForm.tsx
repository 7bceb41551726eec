import { useTexts } from '../i18n';
import { mrzShape } from './mrz';

/** Says while typing whether the lines are all there, and names a reader with another keyboard. */
export function MrzForm({ text }: { text: string }) {
  const { t } = useTexts();
  const { lines, format, foreignKeys } = mrzShape(text);
  const words =
    lines.length === 0
      ? ''
      : format
        ? t('verify.mrzComplete', { format })
        : t('verify.mrzIncomplete', {
            lines: t('verify.mrzLines', { count: lines.length }),
            characters: lines.at(-1)?.length ?? 0,
          });
  return (
    <p className="hint" aria-live="polite">
      {words} {foreignKeys && <strong>{t('verify.mrzForeignKeys')}</strong>}
    </p>
  );
}
