// The views and dialogs that only some people use. The browser loads them separately: see useViews.
export { GoTo } from './GoTo.tsx';
export { Help } from './Help.tsx';
export { Overview } from './Overview.tsx';
export { PresenterView } from './PresenterView.tsx';
export { PrintView } from './PrintView.tsx';
export { Summary } from './Summary.tsx';
