import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { StatusTag } from '../ui/StatusTag';
import { trainingState } from './training';

type Props = {
  validTo: string;
  now: string /** Where nothing around it speaks of training. */;
  alone?: boolean;
};

/** Until when a training counts; one that ends soon, is over or was never recorded says so. */
export function TrainingTag({ validTo, now, alone }: Props) {
  const { t } = useTexts();
  const { day } = useFormat();
  switch (trainingState(validTo, now)) {
    case 'none':
      return <StatusTag tone="neutral">{t('officers.noTraining')}</StatusTag>;
    case 'over':
      return <StatusTag tone="error">{t('officers.trainingOver', { date: day(validTo) })}</StatusTag>;
    case 'soon':
      return <StatusTag tone="warning">{t('officers.trainingEnds', { date: day(validTo) })}</StatusTag>;
    case 'valid':
      return <>{t(alone ? 'officers.trainingUntil' : 'officers.until', { date: day(validTo) })}</>;
  }
}
