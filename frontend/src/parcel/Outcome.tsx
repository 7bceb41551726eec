import { useTexts } from '../i18n';
import { type Refusal, RefusalWords } from '../ui/Refusals';
import { StatusTag } from '../ui/StatusTag';

/** What became of one card of the parcel; without refusals it is recorded, and put aside where it is suspended. */
export type Recorded = { number: string; refusals: readonly Refusal[]; putAside: boolean };

/** What came of the parcel, said once and aloud: how many are recorded, and which are not and why. */
export function Outcome({ recorded }: { recorded: readonly Recorded[] }) {
  const { t } = useTexts();
  const refused = recorded.filter((one) => one.refusals.length > 0);
  const count = recorded.length - refused.length;
  const aside = recorded.filter((one) => one.putAside);
  return (
    <div role="status">
      {count > 0 && (
        <p>
          <StatusTag tone="done">{t('parcel.recorded', { count })}</StatusTag>
        </p>
      )}
      {aside.length > 0 && (
        <div className="panel">
          <p>
            <StatusTag tone="warning">{t('words.cardState.SUSPENDED')}</StatusTag>
          </p>
          <p>{t('parcel.putAside', { count: aside.length })}</p>
          <ul className="bullets">
            {aside.map((one) => (
              <li key={one.number}>{t('parcel.order', { number: one.number })}</li>
            ))}
          </ul>
        </div>
      )}
      {refused.length > 0 && (
        <section className="panel" aria-labelledby="not-recorded">
          <h2 id="not-recorded">{t('parcel.refused', { count: refused.length })}</h2>
          <ul className="tasks">
            {refused.map((one) => (
              <li key={one.number}>
                <div className="task-name">
                  {t('parcel.order', { number: one.number })}
                  {one.refusals.map((refusal) => (
                    <RefusalWords key={refusal.code} refusal={refusal} />
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
