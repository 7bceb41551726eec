import { type ChangeEvent, useState } from 'react';
import { useTexts } from '../i18n';
import { readFile } from './file';

type Props = { onText: (text: string) => void };

/** Chooses a file, whose text goes into the form; the browser sends nothing of it by itself. */
export function FileField({ onText }: Props) {
  const { t } = useTexts();
  const [fault, setFault] = useState<'tooLong' | 'unreadable'>();

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    const read = await readFile(file);
    setFault(read.fault);
    if (read.text !== undefined) onText(read.text);
  };
  const error = fault && t(`rules.propose.${fault}`);

  return (
    <div className="field">
      <label htmlFor="file">
        {t('rules.propose.file')} <span className="hint">{t('rules.propose.fileHint')}</span>
      </label>
      <input
        id="file"
        type="file"
        accept=".yaml,.yml,text/yaml,application/yaml"
        onChange={choose}
        // The same file is chosen again once it was mended.
        onClick={(event) => {
          event.currentTarget.value = '';
        }}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'file-error' : undefined}
      />
      {error && (
        <span className="field-error" id="file-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
