import { useId } from 'react';
import type { AuthorisationFactsFragment } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { RightTag } from '../officers/RightTag';
import { Link } from '../ui/Link';
import { TaskList } from '../ui/TaskList';
import { AuthorisationFacts } from './AuthorisationFacts';

export type Authorisation = AuthorisationFactsFragment;

type Props = {
  title: string;
  none: string;
  authorisations: readonly Authorisation[];
  now: string;
  /** The page to which the tasks about one of them belong. */
  base: string;
  /** Named by the point rather than by whose cards they are. */
  byPoint?: boolean;
};

/** Authorisations between organisations: how each stands, and what the viewer may do about it. */
export function Authorisations({ title, none, authorisations, now, base, byPoint }: Props) {
  const { t } = useTexts();
  const heading = useId();
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {authorisations.length === 0 && <p className="hint">{none}</p>}
      <TaskList
        tasks={authorisations.map((one) => {
          const name = byPoint
            ? t('points.pointOf', {
                point: one.point.name,
                code: one.point.code,
                organisation: one.point.organisation,
              })
            : t('points.cardsOf', { organisation: one.organisation });
          const to = (act: string) => `${base}/authorisations/${one.id}/${act}`;
          return {
            id: one.id,
            name: <strong>{name}</strong>,
            hint: <AuthorisationFacts authorisation={one} />,
            status: (
              <span className="tags">
                <RightTag of={one} now={now} />
                {one.mayDecide && (
                  <Link to={to('decide')} hiddenText={name}>
                    {t('points.decide')}
                  </Link>
                )}
                {one.mayEnd && (
                  <Link to={to('end')} hiddenText={name}>
                    {t('points.end')}
                  </Link>
                )}
              </span>
            ),
          };
        })}
      />
    </section>
  );
}
