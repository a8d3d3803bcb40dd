// The views and dialogs that only some people use. The browser loads them separately: see useViews.
export { AroundTalk } from './AroundTalk.tsx';
export { PresenterView } from './PresenterView.tsx';
export { PrintView } from './PrintView.tsx';
export { ReadView } from './ReadView.tsx';
export { answerPresenter } from './room.ts';
export { runLater } from './runLater.ts';
export { SlideCollector } from '../spectacle/SlideCollector.tsx';
export { withMoreContrast } from './withMoreContrast.ts';
