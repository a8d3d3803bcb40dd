// Runs in the page during development. The badge is loaded after the page: the talk comes first.
window.addEventListener('load', () => {
  void import('./badge.ts').then(({ showBadge }) => showBadge());
});
