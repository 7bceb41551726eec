import { useTexts } from '../i18n';
import type { Action } from './orderActs';

/** What an act is called: an order by what comes of it, another act by what is done. */
export function useActName() {
  const { t } = useTexts();
  return ({ act, kind }: Pick<Action, 'act' | 'kind'>): string =>
    kind ? t(`words.orderKind.${kind}`) : t(`words.cardAct.${act}`);
}
