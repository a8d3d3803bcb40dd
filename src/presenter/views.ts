// What only some people ask for, and the browser fetches apart from the talk.
export { GoTo } from './GoTo.tsx';
export { Help } from './Help.tsx';
export { Overview } from './Overview.tsx';
export { PresenterView } from './PresenterView.tsx';
export { PrintView } from './PrintView.tsx';
export { Summary } from './Summary.tsx';
