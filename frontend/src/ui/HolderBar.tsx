import type { ReactNode } from 'react';
import { useTexts } from '../i18n';

type Props = {
  name: ReactNode;
  facts: { name: string; value: ReactNode }[];
  status?: ReactNode;
};

/** Who is being served: never leaves the pages of one holder. */
export function HolderBar({ name, facts, status }: Props) {
  const { t } = useTexts();
  return (
    <section className="holder-bar" aria-label={t('ui.holderBar')}>
      <div className="holder-name">{name}</div>
      <dl>
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      {status && <div className="holder-status">{status}</div>}
    </section>
  );
}
