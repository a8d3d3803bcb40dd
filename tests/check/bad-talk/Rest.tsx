import { Part, Reveal, SourceLink, useReveal } from 'lectern';
import { useEffect } from 'react';
import { Slide, plainPicture } from './Slide.tsx';

const said = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

export function Time() {
  return (
    <Part title="Time">
      <Slide id="too-long" title="More notes than minutes" notes={said(100)} minutes={0.5}>
        <p>A text</p>
      </Slide>
      <Slide id="far-too-long" title="Far more notes than minutes" notes={said(280)} minutes={1}>
        <p>A text</p>
      </Slide>
      <Slide id="time-close" title="Notes for a minute" notes={said(150)} minutes={1}>
        <p>A text</p>
      </Slide>
    </Part>
  );
}

export function Offline() {
  return (
    <Part title="Offline">
      <Slide id="far-picture" title="A picture from elsewhere">
        <img src="https://pictures.invalid/tea.png" alt="Tea" width={300} height={100} />
      </Slide>
      <Slide id="far-data" title="Data from elsewhere" reveals={[{}]}>
        <Reveal step={1} as="p">
          The price of tea today
        </Reveal>
        <Fetches />
      </Slide>
      <Slide id="offline-close" title="A picture of its own">
        <img src={plainPicture('teal')} alt="Tea" width={300} height={100} />
        <p>
          <SourceLink href="https://example.org/tea">A page that is not opened</SourceLink>
        </p>
      </Slide>
    </Part>
  );
}

function Fetches() {
  const isShown = useReveal(1);
  useEffect(() => {
    if (isShown) fetch('https://prices.invalid/tea').catch(() => {});
  }, [isShown]);
  return null;
}

export function Quiet() {
  return (
    <Part title="Quiet">
      <Slide id="warns" title="It warns" reveals={[{}]}>
        <Reveal step={1} as="p">
          The kettle
        </Reveal>
        <Says at={1} how={warn} />
      </Slide>
      <Slide id="fails" title="It fails" reveals={[{}]}>
        <Reveal step={1} as="p">
          The cup
        </Reveal>
        <Says at={1} how={fail} />
      </Slide>
      <Slide id="throws" title="It throws" reveals={[{}]}>
        <Throws />
      </Slide>
      <Slide id="quiet-close" title="It only says something" reveals={[{}]}>
        <Reveal step={1} as="p">
          The tray
        </Reveal>
        <Says at={1} how={inform} />
      </Slide>
      <Leaves />
    </Part>
  );
}

// Constants: each reports only once, even if React renders its slide again.
const warn = () => console.warn('The kettle is empty');
const fail = () => reportError(new Error('The cup has a crack'));
const inform = () => console.info('The tray is full');

function Says({ at, how }: { at: number; how: () => void }) {
  const isShown = useReveal(at);
  useEffect(() => {
    if (isShown) how();
  }, [isShown, how]);
  return null;
}

function Throws(): never {
  throw new Error('The pot is broken');
}

/**
 * It leaves as soon as it is mounted, and is mounted for a moment when the talk starts. The development server would
 * show nothing else.
 */
function Leaves() {
  useEffect(() => {
    if (import.meta.env.PROD) window.location.assign('https://example.org/coffee');
  }, []);
  return (
    <Slide id="leaves" title="It leaves">
      <p>A text</p>
    </Slide>
  );
}
