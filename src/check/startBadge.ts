// Runs in the page during development. The talk comes first: the badge is loaded once the page is there.
window.addEventListener('load', () => {
  void import('./badge.ts').then(({ showBadge }) => showBadge());
});
