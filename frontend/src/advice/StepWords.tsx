import type { AdviseQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';

type Step = AdviseQuery['advise']['steps'][number];
type Props = { step: Pick<Step, 'code' | 'wording' | 'tries' | 'guidance'> };

/**
 * What a step says: first how it is done, in the words of the country's rules or of no
 * country, then what is true of this card. Which words they are, the server says.
 */
export function StepWords({ step: { code, wording, tries, guidance } }: Props) {
  const { t, texts, language } = useTexts();
  const own = guidance?.says.find((one) => one.language === language)?.text;
  const how = own ?? (texts.advice.how as Partial<Record<typeof code, string>>)[code];
  const what = wording
    ? t(`advice.worded.${wording}`)
    : t(`advice.does.${code}.text`, { tries: tries ?? undefined });
  return <p>{how ? `${how} ${what}` : what}</p>;
}
