import { useTexts } from '../i18n';
import type { places } from './places';

type Name = (typeof places)[number]['name'];

/** A place's name: the title of its page. */
export function usePlaceName() {
  const { t } = useTexts();
  const names: Record<Name, string> = {
    officers: t('officers.title'),
    points: t('points.title'),
    employer: t('points.employer.title'),
    authority: t('authority.title'),
    roles: t('authority.roles.title'),
    support: t('support.title'),
    feedback: t('support.feedback.title'),
    audit: t('audit.title'),
    auditReview: t('auditReview.title'),
    extracts: t('extract.title'),
    rules: t('rules.title'),
  };
  return (name: Name) => names[name];
}
