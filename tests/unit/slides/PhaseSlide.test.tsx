import { screen } from '@testing-library/react';
import { PhaseSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (
  <PhaseSlide
    phase={2}
    title="Chat"
    tools="A window beside the editor"
    whatItIs="You ask, you copy, you paste."
    benefit={{ text: 'It explains', cue: 'Patiently.' }}
    risk={{ text: 'It invents', cue: 'Confidently.' }}
    notes="Show of hands."
  />
);

test('is a region that its only heading, of level 2, names', () => {
  renderSlide(slide);
  expect(screen.getByRole('region', { name: 'Chat' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(screen.getByRole('heading', { level: 2, name: 'Chat' }));
});

test('says which phase this is, above the heading and on the gauge', () => {
  renderSlide(slide);
  expect(screen.getByText('PHASE 2')).toBeVisible();
  expect(screen.getByRole('img', { name: 'PHASE 2 of 5' })).toBeVisible();
});

test('counts in other words and up to another number', () => {
  renderSlide(
    <PhaseSlide
      phase={3}
      phases={7}
      label="Stop"
      title="Delft"
      tools="A train"
      whatItIs="A town"
      benefit={{ text: 'Old' }}
      risk={{ text: 'Wet' }}
    />,
  );
  expect(screen.getByText('Stop 3')).toBeVisible();
  expect(screen.getByRole('img', { name: 'Stop 3 of 7' })).toBeVisible();
});

test('shows the phase from the start, and then benefit and risk, each at its own step', () => {
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(screen.getByText('A window beside the editor')).toBeVisible();
  expect(screen.getByText('You ask, you copy, you paste.')).toBeVisible();
  expect(screen.getByText('It explains')).not.toBeVisible();
  expect(screen.getByText('It invents')).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText('It explains')).toBeVisible();
  expect(screen.getByText('It invents')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('It invents')).toBeVisible();
});

test('names benefit and risk in words', () => {
  renderSlide(slide, { step: 1 });
  expect(screen.getByText('benefit')).toBeVisible();
  expect(screen.getByText('risk')).not.toBeVisible();
});

test('shows benefit and risk at once with atOnce', () => {
  renderSlide(
    <PhaseSlide
      phase={2}
      title="Chat"
      tools="A window"
      whatItIs="You ask."
      benefit={{ text: 'It explains' }}
      risk={{ text: 'It invents' }}
      atOnce
    />,
    { step: 0 },
  );
  expect(screen.getByText('It explains')).toBeVisible();
  expect(screen.getByText('It invents')).toBeVisible();
});

test('keeps notes and cues from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText(/Show of hands|Patiently|Confidently/)).toBeNull();
});

test('a number in half of the gauge is small enough for it', () => {
  const sizeOf = (phase: number, phases: number) => {
    const { unmount } = renderSlide(<PhaseSlide {...slide.props} phase={phase} phases={phases} />);
    const size = parseFloat(screen.getByRole('img', { name: /^PHASE/ }).style.fontSize);
    unmount();
    return size;
  };
  // In px: half of the gauge is 255 high, and digits are 0.72 of their size, 24 above the fill.
  expect(sizeOf(2, 4) * 0.72 + 24).toBeLessThan(255);
  expect(sizeOf(2, 5)).toBe(360);
  expect(sizeOf(3, 5)).toBe(360);
});
