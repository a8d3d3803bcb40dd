import { Presentation, type PresentationProps } from 'lectern';
import { speakers } from './people.ts';
import { Arrivals } from './sections/Arrivals.tsx';
import { Cargo } from './sections/Cargo.tsx';
import { Departures } from './sections/Departures.tsx';
import { Pictures } from './sections/Pictures.tsx';
import { Drawings } from './sections/Drawings.tsx';
import { Languages } from './sections/Languages.tsx';
import { Layers } from './sections/Layers.tsx';
import { Records } from './sections/Records.tsx';
import { Signals } from './sections/Signals.tsx';
import { Words } from './sections/Words.tsx';

/** A talk of any engineer: code, tables, quotes, dates, demos and formulas, in three languages. */
export function Talk(options: Omit<PresentationProps, 'title' | 'children'>) {
  return (
    <Presentation
      title="Ships and queues"
      event="Example Days, Exampleton"
      date="2031-05"
      lang="en"
      duration={40}
      speakers={speakers}
      {...options}
    >
      <Arrivals />
      <Records />
      <Words />
      <Languages />
      <Cargo />
      <Pictures />
      <Signals />
      <Drawings />
      <Layers />
      <Departures />
    </Presentation>
  );
}
