import { configure } from '@testing-library/react';

// To find what is visible in a whole deck, jsdom computes the styles of every element: on a busy
// machine that takes longer than Jest and Testing Library wait.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });
