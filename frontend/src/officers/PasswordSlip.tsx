import { Button } from 'suomifi-ui-components';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { SummaryList } from '../ui/SummaryList';

type Props = {
  name: string;
  userName: string;
  password: string;
  until?: string | null;
  /** The paper was handed over: nothing of the password stays in the page. */
  onHide: () => void;
};

/** A temporary password on a slip of paper: shown this once, and kept nowhere. */
export function PasswordSlip({ name, userName, password, until, onHide }: Props) {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  const rows = [
    { key: 'name', name: t('officers.slip.name'), value: name },
    { key: 'userName', name: t('officers.userName'), value: <code>{userName}</code> },
    {
      key: 'password',
      name: t('officers.slip.title'),
      value: <code className="slip-secret">{password}</code>,
    },
    { key: 'until', name: t('officers.slip.opens'), value: until ? dayAndTime(until) : '' },
  ].filter((row) => row.value);
  return (
    <section className="panel" aria-labelledby="slip">
      <h2 id="slip">{t('officers.slip.title')}</h2>
      <p className="screen-only">
        <strong>{t('officers.slip.once')}</strong>
      </p>
      <SummaryList rows={rows} />
      <p className="after-tag">{t('officers.slip.first')}</p>
      <p>{t('officers.slip.secret')}</p>
      <div className="buttons">
        <Button onClick={() => window.print()}>{t('officers.slip.print')}</Button>
        <Button variant="secondary" onClick={onHide}>
          {t('officers.slip.hide')}
        </Button>
      </div>
    </section>
  );
}
