import { useNavigate } from 'react-router';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { EndForm } from './EndForm';
import { EndRightDocument } from './queries';
import { RightPage } from './RightPage';

/** Ends a right at once, telling first what stops with it. */
export function EndRightPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const end = useAct(EndRightDocument);
  return (
    <RightPage
      title={(right, { officer }) =>
        t('officers.endRight.title', { role: t(`words.role.${right.role}`), name: officer.name })
      }
    >
      {(right, back) =>
        right.mayEnd ? (
          <EndForm
            id={right.id}
            text={t('officers.endRight.text')}
            submit={t('officers.endRight.submit')}
            refused={t('officers.endRight.refused')}
            change={{ endRight: right.id }}
            end={end}
            back={back}
            onDone={() => navigate(back)}
          />
        ) : (
          <p>{t('officers.endRight.notYours')}</p>
        )
      }
    </RightPage>
  );
}
