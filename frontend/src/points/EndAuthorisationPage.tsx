import { useNavigate } from 'react-router';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { EndForm } from '../officers/EndForm';
import { AuthorisationPage } from './AuthorisationPage';
import { EndAuthorisationDocument } from './queries';

/** Ends an authorisation, for either of the two organisations, telling first which cards it leaves unserved. */
export function EndAuthorisationPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const end = useAct(EndAuthorisationDocument);
  return (
    <AuthorisationPage title={({ organisation }) => t('points.endAuthorisation.title', { organisation })}>
      {({ id, mayEnd }, back) =>
        mayEnd ? (
          <EndForm
            id={id}
            text={t('points.endAuthorisation.text')}
            submit={t('points.endAuthorisation.submit')}
            refused={t('points.endAuthorisation.refused')}
            change={{ endAuthorisation: id }}
            end={end}
            back={back}
            onDone={() => navigate(back)}
          />
        ) : (
          <p>{t('points.endAuthorisation.notYours')}</p>
        )
      }
    </AuthorisationPage>
  );
}
