import { render, screen } from '@testing-library/react';
import { type DrawingFile, DrawingSlide, LayeredDrawing, Presentation, SlideFrame } from 'lectern';
import { attributes, graphicMistake } from '../../../src/core/page.ts';
import { readDrawing } from '../../../src/node/vite/readDrawing.ts';
import { renderSlide } from '../renderSlide.tsx';

const { drawing } = readDrawing(
  `<svg viewBox="0 0 90 30"><g id="Cup"><text>cup</text></g><g id="Tea pot"><text>pot</text></g>
    <g id="Way"><text>way</text></g></svg>`,
  'tea.svg',
);
const alt = 'Tea goes from a pot to a cup.';
const tea = { title: 'Tea', drawing, alt };

test('shows what no step shows from the start, and the rest one key press after the other', () => {
  const { goToStep } = renderSlide(<DrawingSlide {...tea} steps={['Tea pot', ['Way']]} />, {
    step: 0,
  });
  expect(screen.getByRole('img', { name: alt })).toBeVisible();
  expect(screen.getByText('cup')).toBeVisible();
  expect(screen.getByText('pot')).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText('pot')).toBeVisible();
  expect(screen.getByText('way')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('way')).toBeVisible();
});

test('hides what a step hides, and shows it again', () => {
  const steps = [{ hide: 'cup' }, { show: 'cup', hide: 'way' }];
  const { goToStep } = renderSlide(<DrawingSlide {...tea} steps={steps} />, { step: 0 });
  expect(screen.getByText('cup')).toBeVisible();
  goToStep(1);
  expect(screen.getByText('cup')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('cup')).toBeVisible();
  expect(screen.getByText('way')).not.toBeVisible();
});

/** How much of a text can be seen. */
const strength = (text: string) => {
  const layer = screen.getByText(text).closest('g')!;
  return Number(getComputedStyle(layer).opacity || 1);
};

test('lights a layer by making the others dimmer, at one step only', () => {
  const steps = [{ light: 'Cup' }, { dim: 'Cup' }, { show: 'Cup' }];
  const { goToStep } = renderSlide(<DrawingSlide {...tea} steps={steps} />, { step: 1 });
  expect([strength('cup'), strength('pot'), strength('way')]).toEqual([1, 0.25, 0.25]);
  goToStep(2);
  expect([strength('cup'), strength('pot')]).toEqual([0.25, 1]);
  goToStep(3);
  expect([strength('cup'), strength('pot')]).toEqual([1, 1]);
});

test('shows everything at once, with nothing dimmed', () => {
  renderSlide(<DrawingSlide {...tea} steps={['Way', { light: 'Cup' }]} atOnce />, { step: 0 });
  expect(screen.getByText('way')).toBeVisible();
  expect(strength('pot')).toBe(1);
});

test('finds a layer however its program writes spaces and capitals', () => {
  renderSlide(<DrawingSlide {...tea} steps={['tea_pot']} />, { step: 0 });
  expect(screen.getByText('pot')).not.toBeVisible();
});

test('says what a step shows: its own words, or its text', async () => {
  render(
    <Presentation title="A talk">
      <DrawingSlide
        {...tea}
        steps={[
          ['Cup', 'Way'],
          { light: 'Cup', text: 'It is **hot**', cue: 'Wait.' },
          { hide: 'Way', alt: 'Only the pot and the cup are left.' },
        ]}
      />
    </Presentation>,
  );
  await screen.findByRole('heading', { name: 'Tea' });
  expect(window.lectern?.slides[0]).toMatchObject({
    steps: 3,
    says: [undefined, 'It is hot', 'Only the pot and the cup are left.'],
    cues: [undefined, 'Wait.', undefined],
  });
});

test('adds what a step means to the alternative text, and shows it below', () => {
  const steps = [
    { light: 'Cup', text: 'It is **hot**.' },
    { hide: 'Way', alt: 'No way.' },
  ];
  const { goToStep } = renderSlide(<DrawingSlide {...tea} steps={steps} />, { step: 1 });
  expect(screen.getByRole('img', { name: `${alt} It is hot.` })).toBeVisible();
  expect(screen.getByText('hot')).toBeVisible();
  goToStep(2);
  expect(screen.getByRole('img', { name: `${alt} No way.` })).toBeVisible();
  expect(screen.getByText('hot')).not.toBeVisible();
});

test.each([
  [
    drawing,
    'The drawing tea.svg has no layer "tea pots". Did you mean "Tea pot"? It has "Cup", "Tea pot", "Way".',
  ],
  [{ ...drawing, names: [] }, 'nothing in it has a name'],
])('a wrong name is an error that lists the names there are', (file, message) => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  renderSlide(<DrawingSlide {...tea} drawing={file} steps={['tea pots']} />);
  expect(screen.getByRole('heading', { name: 'Tea' })).toBeVisible();
  expect(jest.mocked(console.error).mock.calls.join()).toContain(message);
});

test.each([['./tea.svg'], ['']])('has its words where no plugin has read the file: %j', (file) => {
  jest.spyOn(console, 'warn').mockImplementation(() => {});
  const notRead = file as unknown as DrawingFile;
  renderSlide(<DrawingSlide {...tea} drawing={notRead} steps={['Cup']} />);
  expect(screen.getByRole('img', { name: alt })).toBeInTheDocument();
});

test('an element of an own slide follows its steps, and says if there are too few', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  const own = (presses: number) => (
    <SlideFrame title="Own" reveals={Array.from({ length: presses }, () => ({}))}>
      <LayeredDrawing drawing={drawing} alt={alt} steps={['Cup', 'Way']} firstStep={2} />
    </SlideFrame>
  );
  const { container, goToStep } = renderSlide(own(3), { step: 1 });
  expect(screen.getByText('cup')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('cup')).toBeVisible();
  expect(container.querySelector(`[${attributes.code}]`)).toBeNull();
  expect(renderSlide(own(2)).container.querySelector(`[${attributes.code}]`)).not.toBeNull();
  expect(warn.mock.calls.join()).toContain('The drawing tea.svg needs 3 key presses');
});

test('says what to do with a drawing of thousands of shapes', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  const big = readDrawing(`<svg viewBox="0 0 9 9">${'<path/>'.repeat(5001)}</svg>`, 'map.svg');
  const { container } = render(<DrawingSlide {...tea} drawing={big.drawing} />);
  const found = container.querySelector(`[${graphicMistake}]`)!;
  expect(found.getAttribute(graphicMistake)).toBe(
    'The drawing map.svg has 5001 shapes, and a browser takes long to draw them\nSimplify it, or save it as a picture and use a PictureSlide.',
  );
  expect(warn).toHaveBeenCalled();
  warn.mockRestore();
});
