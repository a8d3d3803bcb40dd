import { render, screen } from '@testing-library/react';
import { BackgroundPicture, Heading, SlideFrame, Still, midnight, paper } from 'lectern';
import { blueprint } from '../../src/theme/blueprint.tsx';
import { broadsheet } from '../../src/theme/broadsheet.tsx';
import { poster } from '../../src/theme/poster.ts';
import { colorMix, contrast } from './contrast.ts';

/** A color of CSS in numbers, as `#rrggbb`. */
const toHex = (color: string) =>
  `#${color
    .match(/\d+/g)!
    .map((each) => Number(each).toString(16).padStart(2, '0'))
    .join('')}`;

test.each([midnight, paper, broadsheet, blueprint, poster])(
  'in $name, light text on the lightest part of a picture has 4.5:1, and the picture can be seen',
  (theme) => {
    const { container } = render(
      <Still theme={theme}>
        <SlideFrame title="Sea" field="picture" backdrop={<BackgroundPicture src="./sea.jpg" />}>
          <Heading>Sea</Heading>
        </SlideFrame>
      </Still>,
    );
    const { backgroundColor, color } = getComputedStyle(screen.getByRole('region'));
    const opacity = Number(getComputedStyle(container.querySelector('img')!).opacity);
    expect(opacity).toBeGreaterThan(0.3);
    const lightest = colorMix('#ffffff', opacity * 100, toHex(backgroundColor));
    expect(contrast(toHex(color), lightest)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(toHex(color), '#000000')).toBeGreaterThan(10);
  },
);
