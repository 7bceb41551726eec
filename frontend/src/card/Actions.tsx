import { useState } from 'react';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { onlyRegisterRefuses, RegisterSaid, type Told } from './AskRegister';
import { hasPage } from './actAddress';
import type { Card } from './CardDetails';
import { ClosedAct } from './ClosedAct';
import { isOpen } from './identityRefusals';
import { OpenAct } from './OpenAct';
import { isVerified, type Visit } from './visit';

/** Every act on the card: what can be done, and folded below it what cannot, why not and what helps. */
export function Actions({ card, visit }: { card: Card; visit: Visit }) {
  const { t } = useTexts();
  const acts = card.actions.filter(hasPage);
  const open = acts.filter(isOpen);
  const closed = acts.filter((action) => !isOpen(action));
  const [told, setTold] = useState<Told>();
  return (
    <section className="panel" aria-labelledby="actions">
      <h2 id="actions">{t('card.actions')}</h2>
      <RegisterSaid told={closed.some(onlyRegisterRefuses) ? undefined : told} />
      <p>
        <Link to={`/cards/${card.id}/advice`}>{t('card.wrong')}</Link>
      </p>
      {open.length > 0 && (
        <>
          <h3 id="open-acts">{t('card.openActs')}</h3>
          <ul className="acts" aria-labelledby="open-acts">
            {open.map((action) => (
              <li key={action.act}>
                <OpenAct card={card} action={action} verified={isVerified(visit)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {closed.length > 0 && (
        // Where nothing can be done, why not is what the officer came to read.
        <details className="closed-acts" open={open.length === 0}>
          <summary>{t('card.closedActs', { count: closed.length })}</summary>
          <ul className="acts">
            {closed.map((action) => (
              <li key={action.act}>
                <ClosedAct card={card} action={action} visit={visit} onTold={setTold} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
