// What belongs to phones and to the audience's own screens, which only a talk with a remote loads: see useViews.
export { followHere } from '../remote/follow.ts';
export { hostRemote } from '../remote/host.ts';
export { PhoneDialog } from './PhoneDialog.tsx';
