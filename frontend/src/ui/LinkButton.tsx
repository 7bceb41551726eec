import type { ReactNode } from 'react';

type Props = { onClick: () => void; children: ReactNode; hiddenText?: string };

/** A button that looks like a link, for small steps beside a text. */
export function LinkButton({ onClick, children, hiddenText }: Props) {
  return (
    <button type="button" className="link-button" onClick={onClick}>
      {children}
      {hiddenText && <span className="visually-hidden"> {hiddenText}</span>}
    </button>
  );
}
