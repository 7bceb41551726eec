import { useTexts } from '../i18n';

/** Where one is in a task of several steps. Going back is by the links of the page itself. */
export function Stepper({ steps, current }: { steps: string[]; current: number }) {
  const { t } = useTexts();
  return (
    <nav className="stepper" aria-label={t('ui.stepper.label')}>
      <p className="stepper-words">
        {t('ui.stepper.step', { step: current + 1, steps: steps.length })}
        <strong>{steps[current]}</strong>
      </p>
      <ol>
        {steps.map((step, i) => (
          <li
            key={step}
            className={i < current ? 'is-done' : i === current ? 'is-now' : undefined}
            aria-current={i === current ? 'step' : undefined}
          >
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
