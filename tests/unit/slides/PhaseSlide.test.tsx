import { screen } from '@testing-library/react';
import { PhaseSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

/** What a slide needs beside its benefit and its risk. */
const chat = { phase: 2, title: 'Chat', tools: 'A window', whatItIs: 'You ask.' } as const;

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
    <PhaseSlide {...chat} benefit={{ text: 'It explains' }} risk={{ text: 'It invents' }} atOnce />,
    { step: 0 },
  );
  expect(screen.getByText('It explains')).toBeVisible();
  expect(screen.getByText('It invents')).toBeVisible();
});

test('keeps notes and cues from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText(/Show of hands|Patiently|Confidently/)).toBeNull();
});

test('gives a claim lines of its own: only its words show what the dash after it says', () => {
  renderSlide(
    <PhaseSlide
      {...chat}
      benefit={{ text: '✅ **It explains** — as often as you ask' }}
      risk={{ text: 'It **invents**, and **never** tells' }}
    />,
  );
  const [, , , benefit, , risk] = screen.getAllByRole('paragraph');
  expect(benefit).toHaveTextContent(/^It explains — as often as you ask$/);
  expect([...benefit!.children].map((part) => part.textContent)).toEqual([
    'It explains',
    ' — ',
    'as often as you ask',
  ]);
  expect(screen.getByText('—')).toHaveStyle({ position: 'absolute', width: '1px' });
  expect([...risk!.children].map((part) => part.textContent)).toEqual([
    'It invents, and never',
    ' ',
    'tells',
  ]);
});

test('makes both claims as large as a heading, unless one of them has no room for it', () => {
  const sizeOf = (risk: string) => {
    const { unmount } = renderSlide(
      <PhaseSlide
        phase={1}
        title="Chat"
        tools="A window"
        whatItIs="You ask."
        benefit={{ text: '**It explains** — patiently' }}
        risk={{ text: risk }}
      />,
    );
    const { fontSize } = getComputedStyle(screen.getByText('It explains').closest('p > span')!);
    unmount();
    return fontSize;
  };
  expect(sizeOf('⚠️ **It handles workflows** — and all that belongs to them, at once')).toBe(
    '60px',
  );
  const long = '**It handles whole workflows from end to end**';
  expect(sizeOf(`${long} — at once`)).toBe('60px');
  expect(sizeOf(`${long} — with all that belongs to them, at once, in each of the files`)).toBe('');
  expect(sizeOf(`${long.slice(0, -2)}, and all that belongs to them** — at once`)).toBe('');
});

test('ends a claim without its comma, which is still read', () => {
  renderSlide(
    <PhaseSlide
      title="Agents"
      tools="Many"
      whatItIs="They work."
      benefit={{ text: 'They do **all of it**, at once' }}
      risk={{ text: 'You do not know' }}
    />,
  );
  const claim = screen.getByText('all of it').closest('p')!;
  expect(claim).toHaveTextContent('They do all of it, at once');
  expect([...claim.children].map((part) => part.textContent)).toEqual([
    'They do all of it',
    ', ',
    'at once',
  ]);
});
