// The Window Management API, which only some browsers have: https://www.w3.org/TR/window-management/

/** A screen of this machine. */
export interface ScreenDetailed {
  /** What the system calls it, such as "Built-in display". */
  label: string;
  width: number;
  height: number;
  availLeft: number;
  availTop: number;
  availWidth: number;
  availHeight: number;
}

export interface ScreenDetails extends EventTarget {
  screens: readonly ScreenDetailed[];
  currentScreen: ScreenDetailed;
}

declare global {
  interface Window {
    getScreenDetails?: () => Promise<ScreenDetails>;
  }
}

/** The screens; undefined if the browser does not tell them, or the user has forbidden it. The browser may ask the user. */
export async function screenDetails(): Promise<ScreenDetails | undefined> {
  try {
    return await window.getScreenDetails?.();
  } catch {
    return undefined;
  }
}

/** The screens, if the user has allowed it before. */
export async function allowedDetails(): Promise<ScreenDetails | undefined> {
  try {
    const { state } = await navigator.permissions.query({
      name: 'window-management' as PermissionName,
    });
    return state === 'granted' ? await screenDetails() : undefined;
  } catch {
    return undefined; // a browser that does not know the permission
  }
}

/** The screen that the speaker has chosen for the audience. */
let chosen: ScreenDetailed | undefined;

/** Chooses the screen for the audience. */
export const chooseScreen = (screen: ScreenDetailed | undefined) => void (chosen = screen);

/** The screen for the audience: the chosen one, or else one that this window is not on, such as a projector. */
export async function screenForAudience(): Promise<ScreenDetailed | undefined> {
  const details = await screenDetails();
  return (
    details?.screens.find((screen) => chosen && isSameScreen(screen, chosen)) ??
    details?.screens.find((screen) => screen !== details.currentScreen)
  );
}

/** Where a screen is among all screens: it tells windows that know it from different objects which one it is. */
export interface ScreenPlace {
  availLeft: number;
  availTop: number;
}

/** Whether two screens are the same. */
export const isSameScreen = (a: ScreenPlace, b: ScreenPlace): boolean =>
  a.availLeft === b.availLeft && a.availTop === b.availTop;
