import { useForm, useWatch } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import { InlineAlert } from 'suomifi-ui-components';
import { faultOf } from '../api/fault';
import { ActForm } from '../forms/ActForm';
import { judgedBy } from '../forms/resolver';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { AudienceFields } from './AudienceFields';
import { emptyExtract, extractSchema, inputOf } from './extractForm';
import { MakeExtractDocument } from './queries';
import { WhoseFields } from './WhoseFields';

/** Draws up who looked at a person's data: whose, for whom, and of which days. */
export function MakeExtractPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const holder = params.get('holder') ?? '';
  const visit = params.get('visit') ?? '';
  const { act, error, ...state } = useAct(MakeExtractDocument);
  const form = useForm({
    defaultValues: emptyExtract(holder, visit),
    resolver: judgedBy(extractSchema(t)),
    shouldFocusError: false,
  });
  const how = useWatch({ control: form.control, name: 'how' });
  const audience = useWatch({ control: form.control, name: 'audience' });
  const unknown = error && faultOf(error).kind === 'NOT_FOUND';
  const submit = form.handleSubmit(async (typed) => {
    const did = await act(inputOf(typed, holder));
    if (did?.extract) navigate(`/extracts/${did.extract.id}`);
  });
  return (
    <Page
      title={t('extract.title')}
      lead={t('extract.lead')}
      over={<Link to="/audit">{t('audit.title')}</Link>}
    >
      <ActForm
        form={form}
        onSubmit={submit}
        {...state}
        error={unknown ? undefined : error}
        refused={t('extract.refused')}
        submit={t('extract.submit')}
        back="/audit"
      >
        {unknown && (
          <div role="alert">
            <InlineAlert status="error" labelText={t('extract.unknown')}>
              {t('extract.unknownAdvice')}
            </InlineAlert>
          </div>
        )}
        <WhoseFields form={form} how={how} holder={holder} />
        <AudienceFields form={form} audience={audience} />
      </ActForm>
    </Page>
  );
}
