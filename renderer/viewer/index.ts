export { DocumentViewer } from './DocumentViewer.tsx';
export type * from './model.ts';
