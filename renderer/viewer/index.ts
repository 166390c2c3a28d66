export { DocumentViewer } from './DocumentViewer.tsx';
export type * from './model.ts';
export { PASSAGE_DRAG_TYPE } from './model.ts';
