import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { actAt, faultIn, pageOf } from '../card/actAddress';
import { HolderDocument } from '../card/queries';
import { ServedHolder } from '../card/ServedHolder';
import { VisitOver } from '../card/VisitOver';
import { visitFor } from '../card/visit';
import { useTexts } from '../i18n';
import { FaultPage } from '../ui/FaultPage';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { InTheRegister } from './InTheRegister';
import { VerifyIdentityForm } from './VerifyIdentityForm';

/** Check a person's identity: what the register says beside what the document says. */
export function VerifyPage() {
  const { t } = useTexts();
  const { holderId = '' } = useParams();
  const [params] = useSearchParams();
  const [{ data, error, fetching }, again] = useQuery({ query: HolderDocument, variables: { id: holderId } });

  const holder = data?.holder;
  const visit = holder && visitFor(data.viewer.visit, holder.id);
  if (!holder && fetching) return <Waiting />;
  if (error && faultOf(error).kind !== 'FORBIDDEN') {
    return <FaultPage title={t('verify.title')} fault={faultOf(error)} onRetry={() => again()} />;
  }
  if (!holder || !visit) return <VisitOver />;
  const card = params.get('card');
  const ordering = params.get('order') === 'check' ? '/order?step=check' : '';
  const act = actAt(params.get('act'));
  const onCard = act ? pageOf(`${card}`, act, faultIn(params)) : `/cards/${card}${ordering}`;
  const back = card ? onCard : `/holders/${holder.id}`;
  return (
    <>
      <ServedHolder holder={holder} visit={visit} />
      <Page title={t('verify.title')} over={<Link to={back}>{t('verify.back')}</Link>}>
        <div className="cols cols-aside">
          <VerifyIdentityForm visitId={visit.id} back={back} />
          <InTheRegister holder={holder} />
        </div>
      </Page>
    </>
  );
}
