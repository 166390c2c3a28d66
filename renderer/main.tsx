import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App.tsx';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/popups.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root element.');
createRoot(root).render(<StrictMode><App /></StrictMode>);
