import '@testing-library/jest-dom';
import { __unsafe_useEmotionCache as useEmotionCache } from '@emotion/react';
import { cleanup, configure, renderHook } from '@testing-library/react';
import '../../src/testing/jsdom.ts';

// To find what is visible in a whole deck, jsdom computes the styles of every element. On a busy machine that takes
// longer than the default of Testing Library.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  // The styles of the test before would stay, and jsdom goes through all of them for each style that it computes.
  const styles = renderHook(() => useEmotionCache()).result.current!;
  cleanup();
  styles.sheet.flush();
  Object.assign(styles, { inserted: {}, registered: {} });
  window.history.replaceState(null, '', '/');
  window.sessionStorage.clear();
  window.localStorage.clear();
});
