import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { TaskList } from '../ui/TaskList';
import { TrainingTag } from './TrainingTag';
import type { OfficerRecord } from './useOfficer';

/** What the officer was taught, and until when it counts. */
export function Trainings({ record, now }: { record: OfficerRecord; now: string }) {
  const { t } = useTexts();
  const { day, dayAndTime } = useFormat();
  const { trainings } = record;
  return (
    <section className="panel" aria-labelledby="trainings">
      <h2 id="trainings">{t('officers.trainings')}</h2>
      {trainings.length === 0 && <TrainingTag validTo={record.officer.trainingValidTo} now={now} alone />}
      <TaskList
        tasks={trainings.map((training) => ({
          id: training.reference + training.recordedAt,
          name: training.reference,
          hint: (
            <>
              <div>{t('officers.passed', { date: day(training.passedOn) })}</div>
              <div>
                {t('officers.recordedBy', {
                  name: training.recordedBy.name,
                  time: dayAndTime(training.recordedAt),
                })}
              </div>
            </>
          ),
          status: <TrainingTag validTo={training.validTo} now={now} />,
        }))}
      />
    </section>
  );
}
