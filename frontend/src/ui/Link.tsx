import type { ReactNode } from 'react';
import { Link as RouteLink, type To } from 'react-router';

type Props = {
  to: To;
  children: ReactNode;
  /** Words only for those who hear the page, where the text alone is ambiguous. */
  hiddenText?: string;
  className?: string;
  /** What else happens when it is followed, such as a menu that closes. */
  onClick?: () => void;
};

/** A link to another page of this service. */
export function Link({ to, children, hiddenText, className, onClick }: Props) {
  return (
    <RouteLink to={to} className={className ? `link ${className}` : 'link'} onClick={onClick}>
      {children}
      {hiddenText && <span className="visually-hidden"> {hiddenText}</span>}
    </RouteLink>
  );
}

/** A link that starts a task, in the look of a button. */
export function ButtonLink({ to, children, hiddenText, secondary }: Props & { secondary?: boolean }) {
  return (
    <Link to={to} hiddenText={hiddenText} className={secondary ? 'button button-secondary' : 'button'}>
      {children}
    </Link>
  );
}
