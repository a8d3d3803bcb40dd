import { Presentation } from 'lectern';
import { Accessible } from './Accessible.tsx';
import { Complete, RarePart } from './Complete.tsx';
import { Contrast } from './Contrast.tsx';
import { Covered } from './Covered.tsx';
import { Fit } from './Fit.tsx';
import { Legible } from './Legible.tsx';
import { Look } from './Look.tsx';
import { Offline, Quiet, Time } from './Rest.tsx';

/** Slides that break every rule, and slides that come close but break none. The talk takes longer than its minute. */
export function Talk() {
  return (
    <Presentation title="A bad talk" duration={1}>
      <Fit />
      <Legible />
      <Contrast />
      <Look />
      <Accessible />
      <Complete />
      <RarePart />
      <Time />
      <Offline />
      <Quiet />
      <Covered />
    </Presentation>
  );
}
