import { Part, PictureSlide } from 'lectern';
import harbor from '../../../../stories/samples/pictures/harbor.jpg';
import review from '../../../../stories/samples/pictures/review.png';
import open from '../../../../stories/samples/pictures/ticket-1.svg';
import planned from '../../../../stories/samples/pictures/ticket-2.svg';
import inWork from '../../../../stories/samples/pictures/ticket-3.svg';
import inReview from '../../../../stories/samples/pictures/ticket-4.svg';
import done from '../../../../stories/samples/pictures/ticket-5.svg';
import ballast from '../pictures/logo-ballast.svg';
import drydock from '../pictures/logo-drydock.svg';
import gullwing from '../pictures/logo-gullwing.svg';
import halyard from '../pictures/logo-halyard.svg';
import keel from '../pictures/logo-keel.svg';
import moorings from '../pictures/logo-moorings.svg';
import northquay from '../pictures/logo-northquay.svg';
import saltmark from '../pictures/logo-saltmark.svg';
import tidepool from '../pictures/logo-tidepool.svg';
import beacon from '../pictures/place-beacon.svg';
import boxes from '../pictures/place-boxes.svg';
import buoy from '../pictures/place-buoy.svg';
import crane from '../pictures/place-crane.svg';
import ferry from '../pictures/place-ferry.svg';
import pier from '../pictures/place-pier.svg';

const logos = {
  northquay,
  halyard,
  saltmark,
  drydock,
  gullwing,
  tidepool,
  ballast,
  keel,
  moorings,
};

export function Pictures() {
  return (
    <Part title="Pictures" accent="pink">
      <PictureSlide
        title="How a ticket moves"
        frames={[
          { src: open, drawing: 'mat', alt: 'An arrow from Open to Planned' },
          { src: planned, drawing: 'mat', alt: 'An arrow from Planned to In work', cue: 'Once.' },
          { src: inWork, drawing: 'mat', alt: 'An arrow from In work to In review', cue: 'Twice.' },
          {
            src: inReview,
            drawing: 'mat',
            alt: 'An arrow from In review to Done',
            cue: 'At last.',
          },
          { src: done, drawing: 'mat', alt: 'An arrow from Done to Open', cue: 'It comes back.' },
        ]}
        notes="Five arrows."
      />
      <PictureSlide
        title="The line that did it"
        picture={{ src: review, alt: 'A change: the call has no retries, and not itself in it' }}
        points={[
          { text: 'A retry without a limit', points: ['each call starts three more'] },
          { text: 'A berth that is missing', points: ['nobody had asked for it'] },
        ]}
        side="below"
        source={{ label: 'Pull request 1301', href: 'https://example.com/1301' }}
        atOnce
        notes="Read the last line aloud."
      />
      <PictureSlide
        title="A ship meets six of us on its way in"
        pictures={[
          { src: beacon, alt: 'A lighthouse at night', caption: 'The light' },
          { src: buoy, alt: 'A buoy in the waves', caption: 'The first buoy' },
          { src: ferry, alt: 'A ferry', caption: 'The ferry' },
          { src: pier, alt: 'A pier with a lamp', caption: 'The pilots’ pier' },
          { src: crane, alt: 'A crane with a box', caption: 'Crane 4' },
          { src: boxes, alt: 'Boxes on top of each other', caption: 'The yard' },
        ]}
        notes="Follow the ship from the sea to the yard."
      />
      <PictureSlide
        title="Nine harbors run it today"
        logos
        pictures={Object.entries(logos).map(([name, src]) => ({
          src,
          alt: name,
          drawing: 'mat',
        }))}
        notes="All of them are invented."
      />
      <PictureSlide
        title="It worked on Friday, when the harbor was full"
        picture={{ src: harbor, alt: 'A sailing boat in the last light', focus: '36% 62%' }}
        fill
        credit={{ label: 'Photo: A. Name, Unsplash', href: 'https://unsplash.com' }}
        notes="Wait until they laugh."
      />
    </Part>
  );
}
