// What belongs to phones, which only a talk with a remote loads: see useViews.
export { hostRemote } from '../remote/host.ts';
export { PhoneDialog } from './PhoneDialog.tsx';
