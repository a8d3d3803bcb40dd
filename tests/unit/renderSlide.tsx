import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Still } from 'lectern';

/** Renders a slide as a still: with everything revealed, or at the given step. */
export function renderSlide(slide: ReactElement, { step }: { step?: number } = {}) {
  const { rerender, ...rest } = render(<Still step={step}>{slide}</Still>);
  return {
    ...rest,
    /** Shows the same slide at another step. */
    goToStep: (step: number) => rerender(<Still step={step}>{slide}</Still>),
  };
}
