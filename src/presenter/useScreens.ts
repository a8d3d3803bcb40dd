import { useEffect, useState } from 'react';
import { type ScreenDetailed, allowedDetails } from './screens.ts';

/** The screens of this machine, the one of this window first; none if the browser does not tell them. */
export function useScreens(): readonly ScreenDetailed[] {
  const [screens, setScreens] = useState<readonly ScreenDetailed[]>([]);
  useEffect(() => {
    const end = new AbortController();
    void allowedDetails().then((details) => {
      if (!details || end.signal.aborted) return;
      const read = () => {
        const { screens: all, currentScreen } = details;
        setScreens([currentScreen, ...all.filter((screen) => screen !== currentScreen)]);
      };
      read();
      for (const type of ['screenschange', 'currentscreenchange']) {
        details.addEventListener(type, read, { signal: end.signal });
      }
    });
    return () => end.abort();
  }, []);
  return screens;
}
