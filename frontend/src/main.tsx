import './boot';
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '@fontsource/source-sans-3/latin-ext-400.css';
import '@fontsource/source-sans-3/latin-ext-600.css';
import './ui/css/base.css';
import './ui/css/parts.css';
import './ui/css/pages.css';
import './ui/css/forms.css';
import './ui/css/lists.css';
import './ui/css/shell.css';
import './ui/css/access.css';
import './ui/css/card-login.css';
import './ui/css/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { hearOtherWindows } from './api/windows';
import { startLanguages } from './i18n';
import { keepFocus } from './shell/keepFocus';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
hearOtherWindows();
keepFocus(root);
await startLanguages();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
