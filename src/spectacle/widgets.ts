import { attributes } from '../core/page.ts';

/** The elements that an event passes, from the innermost: also those in shadow roots. */
export const pathOf = (event: Event): Element[] =>
  event.composedPath().filter((each) => each instanceof Element);

const isOneOf = (element: Element, selector: string, roles: RegExp) =>
  element.matches(selector) || roles.test(element.getAttribute('role') ?? '');

/** Whether an element takes text, and so all keys. */
export const takesText = (element: Element): boolean =>
  element.localName === 'input'
    ? !/^(?:checkbox|radio|range|color|file|button|submit|reset|image)$/.test(
        (element as HTMLInputElement).type,
      )
    : isOneOf(
        element,
        'textarea, [contenteditable]:not([contenteditable="false"])',
        /\b(?:textbox|searchbox)\b/,
      );

/** Whether Space or Enter presses an element. */
export const isPressed = (element: Element): boolean =>
  isOneOf(element, 'a, button, summary', /\b(?:button|link)\b/);

/** What can have the focus in a demo, and is neither a link nor a button: the drawing of a game, for example. */
const inDemo = `[${attributes.keys}] [tabindex]:not(a, button, summary, [role="button"], [role="link"])`;

/** Whether an element has its own use for keys and gestures, but takes no text: players, sliders, menus, dialogs … */
export const isWidget = (element: Element): boolean =>
  isOneOf(
    element,
    `input, select, audio[controls], video[controls], dialog, [popover], ${inDemo}`,
    /\b(?:alertdialog|application|checkbox|combobox|dialog|grid|gridcell|listbox|menu\w*|option|radio|radiogroup|scrollbar|separator|slider|spinbutton|switch|tab|tablist|toolbar|tree|treegrid|treeitem)\b/,
  );

/** The innermost element that scrolls on an axis; undefined if none does. */
export const scrollerOn = (path: readonly Element[], axis: 'x' | 'y'): Element | undefined =>
  path.find((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const [overflow, room] =
      axis === 'x'
        ? [overflowX, element.scrollWidth - element.clientWidth]
        : [overflowY, element.scrollHeight - element.clientHeight];
    return room > 0 && /auto|scroll/.test(overflow);
  });
