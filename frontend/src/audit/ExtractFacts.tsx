import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { SummaryList } from '../ui/SummaryList';
import type { Extract } from './ExtractPage';

/** For whom the extract was drawn up, when, and of which time. */
export function ExtractFacts({ extract }: { extract: Extract }) {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  const { audience, reference, from, until, madeAt, madeBy } = extract;
  const name = madeBy?.name ?? t('audit.who.OFFICER');
  return (
    <section className="panel" aria-labelledby="extract-facts">
      <h2 id="extract-facts">{t('extract.facts')}</h2>
      <SummaryList
        compact
        rows={[
          { key: 'audience', name: t('extract.audienceName'), value: t(`extract.for.${audience}`) },
          ...(reference ? [{ key: 'reference', name: t('extract.reference'), value: reference }] : []),
          {
            key: 'period',
            name: t('extract.period'),
            value: t('extract.fromTo', {
              from: from ? dayAndTime(from) : t('extract.beginning'),
              until: dayAndTime(until),
            }),
          },
          {
            key: 'made',
            name: t('extract.made'),
            value: t('extract.madeBy', { time: dayAndTime(madeAt), name }),
          },
          { key: 'holder', name: t('audit.entry.person'), value: <code>{extract.holderId}</code> },
        ]}
      />
    </section>
  );
}
