import { useNavigate } from 'react-router';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { DecideForm } from '../officers/DecideForm';
import { AuthorisationPage } from './AuthorisationPage';
import { DecideAuthorisationDocument } from './queries';

/** Accepts or refuses that an own point serves another organisation's cards. */
export function DecideAuthorisationPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const decide = useAct(DecideAuthorisationDocument);
  return (
    <AuthorisationPage title={({ organisation }) => t('points.decideAuthorisation.title', { organisation })}>
      {({ id, mayDecide }, back) =>
        mayDecide ? (
          <DecideForm
            id={id}
            question={t('points.decideAuthorisation.question')}
            refused={t('points.decideAuthorisation.refused')}
            change={{ approveAuthorisation: id }}
            decide={decide}
            back={back}
            onDone={() => navigate(back)}
          />
        ) : (
          <p>{t('points.decideAuthorisation.notYours')}</p>
        )
      }
    </AuthorisationPage>
  );
}
