import { useTexts } from '../i18n';
import { InterruptionCard } from '../ui/InterruptionCard';
import { ButtonLink } from '../ui/Link';
import { Page } from '../ui/Page';

type Named = { givenNames: string; familyName: string; masked: boolean };

/** Gives the words for a person: the name, or that the person is not the officer's to see. */
export function useNameOf() {
  const { t } = useTexts();
  return ({ givenNames, familyName, masked }: Named) =>
    masked ? t('find.masked') : `${familyName} ${givenNames}`;
}

/** Why nothing is shown of a protected person, and whom to ask. */
export function MaskedWhy() {
  const { t } = useTexts();
  return (
    <>
      <p>{t('refusals.PROTECTED_RIGHT_MISSING')}</p>
      <p>{t('remedies.ASK_OFFICER_WITH_PROTECTED_RIGHT')}</p>
    </>
  );
}

/** The page of a protected person whom the officer may not see. */
export function MaskedPage() {
  const { t } = useTexts();
  return (
    <Page title={t('find.masked')}>
      <InterruptionCard
        title={t('find.protected')}
        actions={<ButtonLink to="/find">{t('card.visitOver.find')}</ButtonLink>}
      >
        <MaskedWhy />
      </InterruptionCard>
    </Page>
  );
}
