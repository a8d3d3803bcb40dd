import { useTheme } from '@emotion/react';
import { contrast } from '../theme/contrast.ts';
import type { Color, Theme } from '../theme/theme.ts';

export interface BackgroundPictureProps {
  /** The picture: an import, such as `import sea from './sea.jpg'`. It fills the slide. */
  src: string;
}

/** A picture behind the content of a slide whose `field` is `picture`: as bright as text on it allows. */
export function BackgroundPicture({ src }: BackgroundPictureProps) {
  return <img css={picture} style={{ opacity: opacityOn(useTheme()) }} src={src} alt="" />;
}

/** How much of a picture can be seen on its ground, if text has 4.5:1 on its lightest parts: 0 to 0.6. */
function opacityOn({ colors: { ground, text } }: Theme): number {
  const channels = [1, 3, 5].map((at) => parseInt(ground.slice(at, at + 2), 16));
  const lightest = (opacity: number) =>
    channels.map((channel) => Math.round(255 * opacity + channel * (1 - opacity)));
  const toColor = (mixed: readonly number[]): Color =>
    `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  let percent = 60;
  while (percent > 0 && contrast(toColor(lightest(percent / 100)), text) < 4.5) percent -= 1;
  return percent / 100;
}

const picture = {
  position: 'absolute',
  inset: 0,
  zIndex: -1,
  width: '100%',
  height: '100%',
  objectFit: 'cover',
} as const;
