import { screen } from '@testing-library/react';
import { Part, Picture, PictureSlide, SlideFrame } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const map = { src: '/map.png', alt: 'A map of the harbor' };
const frames = [
  { src: '/1.svg', alt: 'A ship arrives', cue: 'Wait.' },
  { src: '/2.svg', alt: 'A ship is unloaded', cue: 'Point.' },
  { src: '/3.svg', alt: 'A ship leaves' },
];

afterEach(() => {
  globalThis.lecternPictures = undefined;
});

test('says what a picture shows, and leaves out what says nothing', () => {
  const { unmount } = renderSlide(<PictureSlide title="The harbor" picture={map} />);
  expect(screen.getByRole('heading', { level: 2, name: 'The harbor' })).toBeVisible();
  expect(screen.getByRole('img', { name: 'A map of the harbor' })).toBeVisible();
  unmount();
  renderSlide(<PictureSlide title="The harbor" picture={{ src: '/sea.jpg', decorative: true }} />);
  expect(screen.queryByRole('img')).toBeNull();
});

test('has a caption, a source and a credit with its link', () => {
  renderSlide(
    <PictureSlide
      title="The harbor"
      picture={map}
      caption="Low tide"
      source={{ label: 'Port office' }}
      credit={{ label: 'Photo: A. Name', href: 'https://example.org/a' }}
    />,
  );
  const words = screen.getByRole('figure');
  expect(words).toHaveTextContent('Low tidePort officePhoto: A. Name');
  expect(screen.getByRole('link', { name: 'Photo: A. Name' })).toHaveAttribute(
    'href',
    'https://example.org/a',
  );
});

test('has no head over a picture that fills the slide, and still its heading', () => {
  renderSlide(
    <Part title="At sea">
      <PictureSlide title="The harbor" picture={map} fill />
    </Part>,
  );
  expect(screen.getByRole('heading', { name: 'The harbor' })).toBeVisible();
  expect(screen.queryByText('At sea')).toBeNull();
  expect(screen.getByRole('img')).toHaveAccessibleName('A map of the harbor');
});

test('shows one picture after the other at the same place', () => {
  const { goToStep } = renderSlide(<PictureSlide title="A day" frames={frames} />, { step: 0 });
  expect(screen.getByRole('img')).toHaveAccessibleName('A ship arrives');
  goToStep(1);
  expect(screen.getByRole('img')).toHaveAccessibleName('A ship is unloaded');
  goToStep(2);
  expect(screen.getByRole('img')).toHaveAccessibleName('A ship leaves');
});

test('is at the last picture where nobody presses a key', () => {
  renderSlide(<PictureSlide title="A day" frames={frames} />);
  expect(screen.getByRole('img')).toHaveAccessibleName('A ship leaves');
});

test('reveals points beside a picture one by one', () => {
  const points = ['Ships wait', { text: 'Nobody knows', points: ['not even the pilot'] }];
  renderSlide(<PictureSlide title="The harbor" picture={map} points={points} />, { step: 1 });
  expect(screen.getByText('Ships wait')).toBeVisible();
  expect(screen.getByText('not even the pilot')).not.toBeVisible();
});

test('shows several pictures at once, each with its caption', () => {
  const pictures = [map, { src: '/sea.jpg', alt: 'The sea', caption: 'Monday' }];
  renderSlide(<PictureSlide title="Two" pictures={pictures} />);
  expect(screen.getAllByRole('img')).toHaveLength(2);
  expect(screen.getAllByRole('listitem')[1]).toHaveTextContent('Monday');
});

test.each([
  ['with captions', 12, { ...map, caption: 'Low tide' }],
  ['without captions', 16, map],
])('says that there are too many pictures %s: more than %i', (_name, most, picture) => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  const show = (count: number) =>
    renderSlide(
      <PictureSlide
        title={`At most ${most}`}
        pictures={Array.from({ length: count }, () => picture)}
      />,
    ).unmount();
  show(most);
  expect(warn).not.toHaveBeenCalled();
  show(most + 1);
  expect(warn).toHaveBeenCalledWith(expect.stringContaining(`has ${most + 1} pictures`));
});

test('reserves the place of a picture of which the build knows the size, and offers it for small screens', () => {
  const small = { src: '/map-small.png', width: 1536 };
  globalThis.lecternPictures = new Map([['/map.png', { width: 3072, height: 2048, small }]]);
  renderSlide(
    <SlideFrame title="A">
      <Picture {...map} />
    </SlideFrame>,
  );
  const image = screen.getByRole('img');
  expect(image).toHaveAttribute('width', '3072');
  expect(image).toHaveAttribute('height', '2048');
  expect(image).toHaveAttribute('srcset', '/map-small.png 1536w, /map.png 3072w');
});
