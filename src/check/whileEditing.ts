// Runs in the page during development. It is loaded after the page: the talk comes first.
window.addEventListener('load', () => {
  if (globalThis.lecternUnwatched) return;
  void Promise.all([import('./badge.ts'), import('./here.ts')]).then(
    ([{ showBadge }, { tellHere }]) => showBadge(tellHere),
  );
});
