import { useEffect, useState } from 'react';
import { useTexts } from '../i18n';

/** A page of PDF, given as base64, in the browser's own reader. */
export function LetterPage({ pdf }: { pdf: string }) {
  const { t } = useTexts();
  const [url, setUrl] = useState<string>();

  useEffect(() => {
    const bytes = Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [pdf]);

  if (!url) return null;
  return (
    <>
      <iframe
        className="letter"
        src={`${url}#view=Fit&toolbar=0&navpanes=0`}
        title={t('order.previewTitle')}
      />
      <p>
        <a className="link" href={url} target="_blank" rel="noreferrer">
          {t('order.previewOpen')}
        </a>
      </p>
    </>
  );
}
