import { useContext } from 'react';
import { type AspectRatio, slideSizes } from '../core/sizes.ts';
import { AspectRatioContext, StillContext } from './contexts.ts';

/** The shape of the slide: that of its still, or of its deck. */
export function useAspectRatio(): AspectRatio {
  const deckRatio = useContext(AspectRatioContext);
  return useContext(StillContext)?.aspectRatio ?? deckRatio;
}

/** The height in px between the top of a slide's heading and the end of its content. */
export const useContentHeight = (): number => slideSizes[useAspectRatio()].height - 144;
