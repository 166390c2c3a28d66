import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
// Before the components, whose own styles refine these.
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/popups.css';
import { App } from './shell/App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root element.');
createRoot(root).render(<StrictMode><App /></StrictMode>);
