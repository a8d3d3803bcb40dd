// `lectern/talks/vibe-coding`: the talk and its parts, for use in other talks.
export { Advice } from './sections/Advice.tsx';
export { AiLevels } from './sections/AiLevels.tsx';
export { AutopilotAnalogy } from './sections/AutopilotAnalogy.tsx';
export { FivePhases } from './sections/FivePhases.tsx';
export { Problems } from './sections/Problems.tsx';
export { Talk } from './Talk.tsx';
export { VibeCoding } from './sections/VibeCoding.tsx';
