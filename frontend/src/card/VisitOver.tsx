import { useTexts } from '../i18n';
import { InterruptionCard } from '../ui/InterruptionCard';
import { ButtonLink } from '../ui/Link';
import { Page } from '../ui/Page';

/** A page of a person whose visit is not open: the way back goes through the search and its purpose. */
export function VisitOver() {
  const { t } = useTexts();
  return (
    <Page title={t('card.visitOver.title')}>
      <InterruptionCard
        title={t('refusals.VISIT_OVER')}
        actions={<ButtonLink to="/find">{t('card.visitOver.find')}</ButtonLink>}
      >
        <p>{t('card.visitOver.text')}</p>
      </InterruptionCard>
    </Page>
  );
}
