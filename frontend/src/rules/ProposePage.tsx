import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { ProposeForm } from './ProposeForm';

/** Proposes a country's rules for a day to come. */
export function ProposePage() {
  const { t } = useTexts();
  const proposes = useMay('PROPOSE_RULES');
  return (
    <Page
      title={t('rules.propose.title')}
      over={<Link to="/rules">{t('rules.title')}</Link>}
      lead={t('rules.propose.lead')}
    >
      {proposes ? <ProposeForm /> : <FaultNotice fault={{ kind: 'FORBIDDEN' }} />}
    </Page>
  );
}
