import { Part, PictureSlide } from 'lectern';
import harbor from '../../../../stories/samples/pictures/harbor.jpg';
import review from '../../../../stories/samples/pictures/review.png';
import open from '../../../../stories/samples/pictures/ticket-1.svg';
import planned from '../../../../stories/samples/pictures/ticket-2.svg';
import inWork from '../../../../stories/samples/pictures/ticket-3.svg';
import inReview from '../../../../stories/samples/pictures/ticket-4.svg';
import done from '../../../../stories/samples/pictures/ticket-5.svg';

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
        title="It worked on Friday, when the harbor was full"
        picture={{ src: harbor, alt: 'A sailing boat in the last light', focus: '36% 62%' }}
        fill
        credit={{ label: 'Photo: A. Name, Unsplash', href: 'https://unsplash.com' }}
        notes="Wait until they laugh."
      />
    </Part>
  );
}
