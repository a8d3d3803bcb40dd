import { type ReactNode, useContext } from 'react';
import { inOwnOrder, ownDirection } from '../core/direction.ts';
import { FrameContext } from './contexts.ts';
import { useDrawn } from './useDrawn.ts';
import { withCase } from './withCase.tsx';

export interface OwnDirectionProps {
  /** The text. */
  of: string;
  /** The text as it is shown. @default the text, with the punctuation of the slide's language */
  children?: ReactNode;
}

/**
 * A text whose full stop, brackets and numbers are where its language has them, also if the slide has the other
 * direction. It stays on the side of its slide, next to its marker.
 */
export function OwnDirection({ of, children }: OwnDirectionProps) {
  const drawn = useDrawn(of);
  const isFromRight = useContext(FrameContext)?.isFromRight ?? false;
  const direction = ownDirection(of, isFromRight);
  const shown = children ?? withCase(direction ? drawn : inOwnOrder(drawn, isFromRight));
  return direction ? <bdi dir={direction}>{shown}</bdi> : shown;
}
