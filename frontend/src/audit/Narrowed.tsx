import { useSearchParams } from 'react-router';
import type { AuditNoun } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { LinkButton } from '../ui/LinkButton';
import type { LogFilter } from './filter';

const names = ['officer', 'holder', 'object', 'visit', 'request'] as const;

/** What an entry narrowed the log down to, in words, and the way back out of each. */
export function Narrowed({ filter }: { filter: LogFilter }) {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const set = names.filter((one) => filter[one]);
  if (set.length === 0) return null;
  const noun = filter.object?.split(':')[0] as AuditNoun;
  const words = {
    officer: t('audit.filter.officer'),
    holder: t('audit.filter.holder'),
    object: t('audit.filter.object', { noun: noun && t(`auditWords.noun.${noun}`).toLowerCase() }),
    visit: t('audit.filter.visit'),
    request: t('audit.filter.request'),
  };
  const remove = (one: string) => {
    const next = new URLSearchParams(params);
    next.delete(one);
    setParams(next);
  };
  return (
    <div className="panel">
      {set.map((one) => (
        <p key={one}>
          {t('audit.filter.only')} {words[one]}.{' '}
          <LinkButton onClick={() => remove(one)} hiddenText={words[one]}>
            {t('audit.filter.remove')}
          </LinkButton>
        </p>
      ))}
    </div>
  );
}
