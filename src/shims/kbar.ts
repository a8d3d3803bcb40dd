// Lectern has its own list of commands: docs/decisions/0007.
import type { ReactNode } from 'react';

export const KBarProvider = ({ children }: { children?: ReactNode }) => children;

const nothing = () => null;
export {
  nothing as KBarPortal,
  nothing as KBarPositioner,
  nothing as KBarAnimator,
  nothing as KBarSearch,
  nothing as KBarResults,
};

export const useRegisterActions = () => {};
export const useMatches = () => ({ results: [] });
