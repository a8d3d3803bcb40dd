import { nearest } from '../core/nearest.ts';
import { attributes } from '../core/page.ts';
import type { Found } from '../core/rules.ts';
import { iconNames } from '../icons/names.ts';
import { at } from './sourceOf.ts';
import { isVisible, quote } from './texts.ts';

/** The visible icons of a slide: emoji, line icons, and letters. */
export const iconsOf = (slide: HTMLElement) =>
  [...slide.querySelectorAll(`[${attributes.icon}]`)].filter(isVisible);

export const nameOf = (icon: Element) => icon.getAttribute(attributes.icon) ?? '';

export const isEmoji = (icon: Element) =>
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(nameOf(icon));

export const isLineIcon = (icon: Element) => icon.matches('svg');

/** Finds line icons that are not drawn. */
export function findUndrawn(slide: HTMLElement): Found[] {
  return iconsOf(slide)
    .filter((icon) => isLineIcon(icon) && !icon.hasChildNodes())
    .map((icon) => {
      const name = nameOf(icon);
      const isKnown = (iconNames as readonly string[]).includes(name);
      const near = nearest(name, iconNames).join(', ');
      return {
        rule: 'iconName' as const,
        subject: name,
        message: isKnown
          ? `The icon ${quote(name)} is not in the build`
          : `There is no icon called ${quote(name)}`,
        advice: isKnown
          ? 'Write its whole name as a text in your own modules, where lectern/vite finds it, or import "lectern/icons".'
          : `${near ? `Similar names: ${near}. ` : ''}All names are at lucide.dev/icons.`,
        ...at(icon),
      };
    });
}

/** Finds emoji and line icons on one slide, and icons that tell no items apart because they share them. */
export function findWeakIcons(slide: HTMLElement): Found[] {
  const icons = iconsOf(slide);
  const drawn = icons.find(isLineIcon);
  const emoji = icons.find(isEmoji);
  const mixed =
    drawn && emoji
      ? [
          {
            rule: 'iconMix' as const,
            subject: '',
            message: `The slide has emoji and line icons: ${quote(nameOf(emoji))} and ${quote(nameOf(drawn))}`,
            advice: 'Use one of the two on a slide, so that its icons look like a set.',
            ...at(drawn),
          },
        ]
      : [];
  const names = icons.map(nameOf);
  // Neighbors that share an icon are of one kind, unless all have the same.
  const mayShare = new Set(names).size > 1;
  const repeated = icons.filter(
    (_, index) =>
      names.indexOf(names[index]!) < index && !(mayShare && names[index] === names[index - 1]),
  );
  const twice = repeated.map((icon) => ({
    rule: 'iconTwice' as const,
    subject: nameOf(icon),
    message: `The icon ${quote(nameOf(icon))} is on the slide ${names.filter((name) => name === nameOf(icon)).length} times`,
    advice:
      'Give each item an icon of its own, or none. Only items of one kind that are next to each other may share one.',
    ...at(icon),
  }));
  return [...mixed, ...twice];
}
