// Lectern has its own list of commands (docs/decisions/0007), and its build leaves out all that uses these.
const nothing = () => {};
export {
  nothing as KBarProvider,
  nothing as KBarPortal,
  nothing as KBarPositioner,
  nothing as KBarAnimator,
  nothing as KBarSearch,
  nothing as KBarResults,
  nothing as useRegisterActions,
  nothing as useMatches,
};
