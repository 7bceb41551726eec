import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import type { Step } from './answers';

/** Onward, and back one step with everything still answered. */
export function StepButtons({ back, children }: { back: Step; children: ReactNode }) {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const to = new URLSearchParams(params);
  to.set('step', back);
  return (
    <div className="buttons">
      {children}
      <Link to={`?${to}`}>{t('order.previous')}</Link>
    </div>
  );
}
