import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { PointsSlide, Presentation, TitleSlide } from 'lectern';
import 'lectern/fonts.css';

// In your project, it comes from Talk.tsx.
const Talk = () => (
  <Presentation title="Bees">
    <TitleSlide title="BEES" subtitle="and why they dance" notes="Smile." />
    <PointsSlide title="A dance says" points={['Where to', 'How far']} notes="Show the map." />
  </Presentation>
);

test('begins with its title', async () => {
  render(<Talk />);
  expect(await screen.findByRole('heading', { name: 'BEES' })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'A dance says' })).toBeNull();
});

test('goes to the next slide, and reveals its points, with the arrow key', async () => {
  render(<Talk />);
  await screen.findByRole('heading', { name: 'BEES' });
  await userEvent.keyboard('{ArrowRight}');
  expect(await screen.findByRole('heading', { name: 'A dance says' })).toBeTruthy();
  expect(screen.queryByRole('listitem')).toBeNull();
  await userEvent.keyboard('{ArrowRight}');
  expect((await screen.findByRole('listitem')).textContent).toContain('Where to');
});

test('keeps its notes from the audience', async () => {
  render(<Talk />);
  await screen.findByRole('heading', { name: 'BEES' });
  expect(screen.queryByText(/Smile|Show the map/)).toBeNull();
});

// The address has the place in the talk, and the window keeps it for a reload.
afterEach(() => {
  window.history.replaceState(null, '', '/');
  window.sessionStorage.clear();
  window.localStorage.clear();
});
