import { fireEvent, screen } from '@testing-library/react';
import { ColumnsSlide, Video, VideoSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

test('a still shows the poster, and no film', () => {
  const { container } = renderSlide(
    <VideoSlide title="Sea" src="/sea.webm" alt="A ship passes" poster="/sea.jpg" />,
  );
  expect(screen.getByRole('img', { name: 'A ship passes' })).toHaveAttribute('src', '/sea.jpg');
  expect(container.querySelector('video')).toBeNull();
});

test('without a poster, a still shows the frame at which it begins, and does not play', () => {
  renderSlide(<VideoSlide title="Sea" src="/sea.webm" alt="A ship passes" start={4} loop />);
  const film = screen.getByLabelText<HTMLVideoElement>('A ship passes');
  expect(film).toHaveAttribute('src', '/sea.webm#t=4');
  expect(film.muted).toBe(true);
  expect(film.autoplay).toBe(false);
});

test('says in words what a film shows that is missing', () => {
  const { container } = renderSlide(<VideoSlide title="Sea" src="/sea.webm" alt="A ship passes" />);
  fireEvent.error(screen.getByLabelText('A ship passes'));
  expect(screen.getByRole('img', { name: 'A ship passes' })).toBeVisible();
  expect(container.querySelector('video')).toBeNull();
});

test('says where the film can be seen', () => {
  renderSlide(
    <VideoSlide
      title="Sea"
      src="/sea.webm"
      alt="A ship"
      poster="/sea.jpg"
      source="https://example.com/sea"
    />,
  );
  expect(screen.getByRole('link', { name: 'example.com/sea' })).toBeVisible();
});

test('a film can be in a column', () => {
  renderSlide(
    <ColumnsSlide
      title="Sea"
      columns={[
        { text: 'A ship' },
        { children: <Video src="/sea.webm" alt="A ship passes" poster="/sea.jpg" /> },
      ]}
    />,
  );
  expect(screen.getByRole('img', { name: 'A ship passes' })).toBeVisible();
});
