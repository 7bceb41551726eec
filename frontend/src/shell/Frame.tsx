import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../i18n';
import { LanguageMenu } from './LanguageMenu';

// By its address, so that the table of routes can be read where no bundler is.
const seal = new URL('../ui/seal.svg', import.meta.url).href;

type Props = {
  nav?: ReactNode;
  tools?: ReactNode;
  above?: ReactNode;
  notice?: ReactNode;
  children: ReactNode;
};

/** The page around every page: skip link, name of the service, menus, content, foot. */
export function Frame({ nav, tools, above, notice, children }: Props) {
  const { t } = useTexts();
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <header className="top">
        <div className="shell-in top-row">
          <Link className="brand" to="/">
            <img src={seal} alt="" />
            Sinetti
          </Link>
          <div className="top-tools">
            <LanguageMenu />
            {tools}
          </div>
        </div>
        {nav && <div className="shell-in">{nav}</div>}
      </header>
      {above}
      <main id="main" className="main" tabIndex={-1}>
        <div className="shell-in">{children}</div>
      </main>
      <footer className="foot">
        <div className="shell-in">
          <span>Sinetti – {t('shell.about')}</span>
          <Link className="link" to="/accessibility">
            {t('shell.accessibility')}
          </Link>
          <Link className="link" to="/feedback">
            {t('shell.feedback')}
          </Link>
          {notice && <span>{notice}</span>}
        </div>
      </footer>
    </div>
  );
}
