import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import type { Fault } from '../api/fault';
import { SelectField } from '../forms/SelectField';
import { type Language, languages, ownNames, useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { fetchPaper, type PaperKind, savePaper } from './papers';

/** The extract as signed papers, in the language of whoever gets them. */
export function ExtractPapers({ id }: { id: string }) {
  const { t, language } = useTexts();
  const [paperLanguage, setPaperLanguage] = useState<Language>(language);
  const [fault, setFault] = useState<Fault | 'NO_SEAL'>();
  const [busy, setBusy] = useState(false);

  const take = async (kind: PaperKind) => {
    if (busy) return;
    setBusy(true);
    const answer = await fetchPaper(id, kind, paperLanguage);
    setBusy(false);
    setFault(answer.ok ? undefined : answer.fault);
    if (answer.ok) savePaper(answer.paper);
  };

  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">{t('extract.papers')}</h2>
      <p>{t('extract.papersText')}</p>
      {fault === 'NO_SEAL' && <p role="alert">{t('extract.noSeal')}</p>}
      {fault && fault !== 'NO_SEAL' && <FaultNotice fault={fault} />}
      <SelectField
        label={t('extract.language')}
        choices={languages.map((one) => ({ value: one, name: ownNames[one] }))}
        value={paperLanguage}
        onChange={(event) => setPaperLanguage(event.target.value as Language)}
      />
      <div className="buttons">
        <Button onClick={() => void take('pdf')} aria-disabled={busy}>
          {t('extract.pdf')}
        </Button>
        <Button variant="secondary" onClick={() => void take('json')} aria-disabled={busy}>
          {t('extract.json')}
        </Button>
      </div>
    </section>
  );
}
