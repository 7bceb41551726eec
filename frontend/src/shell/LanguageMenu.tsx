import { changeLanguage, languages, ownNames, useTexts } from '../i18n';
import { Menu } from '../ui/Menu';

/** The four languages, each by its own name. */
export function LanguageMenu() {
  const { t, language } = useTexts();
  return (
    <Menu label={t('shell.language')} shows={ownNames[language]}>
      {(close) => (
        <ul>
          {languages.map((one) => (
            <li key={one}>
              <button
                type="button"
                lang={one}
                aria-current={one === language ? 'true' : undefined}
                onClick={() => {
                  void changeLanguage(one);
                  close();
                }}
              >
                {ownNames[one]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Menu>
  );
}
