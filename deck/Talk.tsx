import { Presentation, type PresentationProps } from 'lectern';
import { Advice } from './sections/Advice.tsx';
import { AiLevels } from './sections/AiLevels.tsx';
import { AutopilotAnalogy } from './sections/AutopilotAnalogy.tsx';
import { FivePhases } from './sections/FivePhases.tsx';
import { Problems } from './sections/Problems.tsx';
import { VibeCoding } from './sections/VibeCoding.tsx';

/** The talk, in its order. */
export function Talk(options: Omit<PresentationProps, 'title' | 'children'>) {
  return (
    <Presentation title="Vibe coding" lang="en" {...options}>
      <VibeCoding />
      <Problems />
      <AutopilotAnalogy />
      <FivePhases />
      <Advice />
      <AiLevels />
    </Presentation>
  );
}
