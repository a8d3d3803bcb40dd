import { screen } from '@testing-library/react';

/** What a slide says that has thrown an error. */
export const message = 'This slide could not be shown. The talk goes on.';

/** The visible headings. */
export const shownHeadings = () =>
  screen.queryAllByRole('heading').map((heading) => heading.textContent);

/** The visible headings and list items. */
export const shownTexts = () => [
  ...shownHeadings(),
  ...screen.queryAllByRole('listitem').map((item) => item.textContent),
];
