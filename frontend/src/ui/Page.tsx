import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

type Props = {
  title: string;
  /** The line above the title that names what the page belongs to. */
  over?: ReactNode;
  lead?: ReactNode;
  /** A page whose first field takes the focus itself. */
  ownFocus?: boolean;
  /** Changes when another step of the same page is shown, which moves the focus as a new page does. */
  moved?: string;
  children: ReactNode;
};

/**
 * One page: its title in the window and as H1, which takes the focus when the
 * officer comes from another page, so that a screen reader says where one is.
 */
export function Page({ title, over, lead, ownFocus, moved, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  // The browser opens its first page by itself and leaves the focus at the top.
  const opening = useRef(key === 'default');

  useEffect(() => {
    document.title = `${title} – Sinetti`;
  }, [title]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path or step is what moves the focus
  useEffect(() => {
    if (!ownFocus && !opening.current) heading.current?.focus();
    opening.current = false;
    window.scrollTo(0, 0);
  }, [pathname, moved]);

  return (
    <div className="page">
      {over && <div className="page-over">{over}</div>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
