import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/base.css';
import './styles/controls.css';
import './styles/choices.css';
import './styles/shell.css';
import './styles/panes.css';
import './styles/messages.css';
import './styles/composer.css';
import './styles/text.css';
import './styles/blocks.css';
import './styles/rich-blocks.css';
import './styles/dialogs.css';
import './styles/panels.css';
import './styles/phone.css';
import './styles/phone-controls.css';

createRoot(document.getElementById('root')!).render(<App />);
