import { InlineAlert } from 'suomifi-ui-components';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { StatusTag, type Tone } from '../ui/StatusTag';
import { SummaryList } from '../ui/SummaryList';
import { TaskList } from '../ui/TaskList';
import type { CardTest, CheckedStep } from './server';
import { isOnlyUnlinked, wrongIn } from './tested';

const tones: Record<CheckedStep['state'], Tone> = { OK: 'done', WRONG: 'error', NOT_REACHED: 'neutral' };

/** Does the card work? What the server found, and each thing that it looked at. */
export function TestResult({ test }: { test: CardTest }) {
  const { t } = useTexts();
  const { day } = useFormat();
  const unlinked = isOnlyUnlinked(test);
  return (
    <div className="card-test">
      {(unlinked || !wrongIn(test)) && (
        <div role="alert">
          <InlineAlert labelText={t('cardLogin.test.works')}>
            <p>{t(unlinked ? 'cardLogin.test.worksUnlinked' : 'cardLogin.test.worksText')}</p>
          </InlineAlert>
        </div>
      )}
      {test.certificate && (
        <SummaryList
          compact
          rows={[
            { key: 'issuer', name: t('cardLogin.test.issuer'), value: test.certificate.issuer },
            {
              key: 'valid',
              name: t('cardLogin.test.valid'),
              value: t('cardLogin.test.from', {
                from: day(test.certificate.validFrom),
                to: day(test.certificate.validTo),
              }),
            },
          ]}
        />
      )}
      <h4>{t('cardLogin.test.server')}</h4>
      <TaskList
        label={t('cardLogin.test.server')}
        tasks={test.steps.map(({ step, state }) => ({
          id: step,
          name: t(`cardLogin.step.${step}`),
          status:
            unlinked && step === 'LINK' ? (
              <StatusTag tone="warning">{t('cardLogin.state.open')}</StatusTag>
            ) : (
              <StatusTag tone={tones[state]}>{t(`cardLogin.step.${state}`)}</StatusTag>
            ),
        }))}
      />
    </div>
  );
}
