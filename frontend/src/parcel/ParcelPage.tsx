import { useState } from 'react';
import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Outcome, type Recorded } from './Outcome';
import { ParcelForm } from './ParcelForm';

/** The cards on their way to the point, to be ticked as the parcel is opened. */
export function ParcelPage() {
  const { t } = useTexts();
  const may = useMay('HANDLE_CARDS');
  const [after, setAfter] = useState<string>();
  const [recorded, setRecorded] = useState<Recorded[]>([]);
  return (
    <Page title={t('parcel.title')} lead={t('parcel.lead')}>
      <div className="stack">
        <Outcome recorded={recorded} />
        {may ? (
          <ParcelForm key={after ?? 'first'} after={after} onMore={setAfter} onDone={setRecorded} />
        ) : (
          <p>{t('parcel.noRight')}</p>
        )}
      </div>
      {after && (
        <p className="more">
          <Link to="/parcel" onClick={() => setAfter(undefined)}>
            {t('parcel.first')}
          </Link>
        </p>
      )}
    </Page>
  );
}
