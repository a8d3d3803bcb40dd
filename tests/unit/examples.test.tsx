import { render } from '@testing-library/react';
import { SlideFrame, Still } from 'lectern';
import type { ReactElement } from 'react';
import { examples } from '../../docs/examples.tsx';

const { Presentation: _talk, ...stills } = examples;

test.each(Object.entries(stills))(
  'the example of %s in the manifest shows something',
  (name, example: ReactElement) => {
    const isSlide = /Slide|Part|Still/.test(name);
    const { container } = render(
      <Still>
        {isSlide ? (
          example
        ) : (
          <SlideFrame title="A" frame={false}>
            {example}
          </SlideFrame>
        )}
      </Still>,
    );
    expect(container.querySelector('section')?.children.length).toBeGreaterThan(0);
    expect(container).not.toHaveTextContent('This slide could not be shown');
  },
);
