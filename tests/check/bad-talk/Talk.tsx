import { Presentation } from 'lectern';
import { Accessible } from './Accessible.tsx';
import { Complete } from './Complete.tsx';
import { Contrast } from './Contrast.tsx';
import { Fit } from './Fit.tsx';
import { Legible } from './Legible.tsx';
import { Offline, Quiet, Time } from './Rest.tsx';

/** All that can go wrong, and next to it what only looks as if it did. It takes longer than a minute. */
export function Talk() {
  return (
    <Presentation title="A bad talk" duration={1}>
      <Fit />
      <Legible />
      <Contrast />
      <Accessible />
      <Complete />
      <Time />
      <Offline />
      <Quiet />
    </Presentation>
  );
}
