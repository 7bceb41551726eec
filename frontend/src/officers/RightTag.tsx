import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { StatusTag } from '../ui/StatusTag';
import { standing, standingTones } from './rightState';

type Props = { of: Parameters<typeof standing>[0]; now: string };

/** How a right or an authorisation stands today. */
export function RightTag({ of, now }: Props) {
  const { t } = useTexts();
  const { day } = useFormat();
  const state = standing(of, now);
  const words = () => {
    switch (state) {
      case 'NOT_YET':
        return t('rights.notYet', { date: day(of.validFrom) });
      case 'OVER':
        return t('rights.over', { date: day(of.validTo ?? '') });
      default:
        return t(`rights.state.${state}`);
    }
  };
  return <StatusTag tone={standingTones[state]}>{words()}</StatusTag>;
}
