// What a test of a talk needs: `setupFiles` of Vitest, and of Jest by `jest-preset.ts`.
import '../icons/index.ts';
import './jsdom.ts';
