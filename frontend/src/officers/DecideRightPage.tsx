import { useNavigate } from 'react-router';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { DecideForm } from './DecideForm';
import { DecideRightDocument } from './queries';
import { RightPage } from './RightPage';

/** Approves or refuses a right that somebody else asked for. */
export function DecideRightPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const decide = useAct(DecideRightDocument);
  return (
    <RightPage
      title={(right, { officer }) =>
        t('officers.decideRight.title', { role: t(`words.role.${right.role}`), name: officer.name })
      }
    >
      {(right, back) =>
        right.mayDecide ? (
          <DecideForm
            id={right.id}
            question={t('officers.decideRight.question')}
            refused={t('officers.decideRight.refused')}
            change={{ approveRight: right.id }}
            decide={decide}
            back={back}
            onDone={() => navigate(back)}
          />
        ) : (
          <p>{t('officers.decideRight.notYours')}</p>
        )
      }
    </RightPage>
  );
}
