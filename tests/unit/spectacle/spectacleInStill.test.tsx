import { render, screen } from '@testing-library/react';
import { Heading, SlideFrame, Still } from 'lectern';
import { Appear, Stepper } from 'lectern/spectacle';

test('a still shows what Spectacle’s own steppers reveal, to the last step', () => {
  render(
    <Still>
      <SlideFrame title="Bread">
        <Heading>Bread</Heading>
        <Appear>
          <p>Knead it</p>
        </Appear>
        <Stepper values={['raw', 'risen', 'baked']}>
          {(value: unknown) => <p>The bread is {String(value)}</p>}
        </Stepper>
      </SlideFrame>
    </Still>,
  );
  expect(screen.queryByText(/could not be shown/)).toBeNull();
  expect(screen.getByText('Knead it').parentElement).toHaveStyle({ opacity: '1' });
  expect(screen.getByText('The bread is baked').parentElement).toHaveStyle({ opacity: '1' });
});
