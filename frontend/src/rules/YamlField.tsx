import type { ComponentProps, Ref, RefObject } from 'react';
import { useTexts } from '../i18n';

type Props = Omit<ComponentProps<'textarea'>, 'ref'> & {
  /** Where the page finds the field again. */
  field: RefObject<HTMLTextAreaElement | null>;
  ref: (field: HTMLTextAreaElement | null) => void;
  error?: string;
};

/** The text of a rulebook's file; a line of it stays one line. */
export function YamlField({ field, ref, error, ...textarea }: Props) {
  const { t } = useTexts();
  const both: Ref<HTMLTextAreaElement> = (element) => {
    field.current = element;
    ref(element);
  };
  return (
    <div className="field">
      <label htmlFor="text">
        {t('rules.propose.text')} <span className="hint">{t('rules.propose.textHint')}</span>
      </label>
      <textarea
        {...textarea}
        ref={both}
        id="text"
        className="mono"
        rows={16}
        wrap="off"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        translate="no"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'text-error' : undefined}
      />
      {error && (
        <span className="field-error" id="text-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
