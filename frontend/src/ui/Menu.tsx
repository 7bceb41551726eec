import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { IconChevronDown } from 'suomifi-ui-components';

type Props = {
  /** What a screen reader calls the button, before what it shows. */
  label: string;
  shows: ReactNode;
  children: (close: () => void) => ReactNode;
};

/**
 * A button that opens a sheet of buttons. It is a disclosure, not an ARIA menu:
 * Tab walks through it as through the rest of the page, Escape closes it.
 */
export function Menu({ label, shows, children }: Props) {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) close();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the buttons inside
    <div className="menu" ref={whole} onKeyDown={onKeyDown}>
      <button type="button" ref={button} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="visually-hidden">{label}: </span>
        {shows}
        <IconChevronDown />
      </button>
      {open && <div className="menu-sheet">{children(close)}</div>}
    </div>
  );
}
