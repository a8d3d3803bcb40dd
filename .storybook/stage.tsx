import { Global } from '@emotion/react';
import type { Decorator } from '@storybook/react-vite';
import {
  type AccentName,
  type AspectRatio,
  Part,
  Presentation,
  SlideFrame,
  Still,
  type Theme,
} from 'lectern';
import type { ReactNode } from 'react';
import { slideWidth } from '../src/core/sizes.ts';
import { type Toolbar, toToolbar } from './toolbar.ts';

/** Shows a story as a slide: as a still, or in a live deck if the toolbar says so. */
export function asSlide(part?: string, accent?: AccentName): Decorator {
  return function AsSlide(Story, { globals, viewMode, title }) {
    const slide = part ? (
      <Part title={part} accent={accent}>
        <Story />
      </Part>
    ) : (
      <Story />
    );
    return <Stage {...{ toolbar: toToolbar(globals), viewMode, title }}>{slide}</Stage>;
  };
}

interface ElementStage {
  /** The visible height of the slide, in px of a slide 1366 px wide. @default the height of the slide */
  height?: number;
  /** The number of items that the element reveals. */
  reveals?: number;
  accent?: AccentName;
}

/** Shows a story as the content of an empty slide, which gives it a theme, a background and a size. */
export function asElement({ height, reveals = 0, accent }: ElementStage = {}): Decorator {
  return function AsElement(Story, { globals, viewMode, title }) {
    const name = title.slice(title.lastIndexOf('/') + 1);
    const items = Array.from({ length: reveals }, () => ({}));
    const slide = (
      <Part title={name} accent={accent}>
        <SlideFrame title={name} frame={false} reveals={items}>
          <Story />
        </SlideFrame>
      </Part>
    );
    return <Stage {...{ toolbar: toToolbar(globals), viewMode, title, height }}>{slide}</Stage>;
  };
}

interface StageProps {
  toolbar: Toolbar;
  viewMode: string;
  title: string;
  height?: number;
  children: ReactNode;
}

function Stage({ toolbar, viewMode, title, height, children }: StageProps) {
  const { theme, step, aspectRatio, live } = toolbar;
  if (live && viewMode === 'story') {
    // Spectacle reads the size of its slides only once.
    return (
      <Presentation key={aspectRatio} title={title} theme={theme} aspectRatio={aspectRatio}>
        {children}
      </Presentation>
    );
  }
  const still = (
    <div css={frame} style={height ? { aspectRatio: `${slideWidth} / ${height}` } : undefined}>
      <Still theme={theme} step={step} aspectRatio={aspectRatio}>
        {children}
      </Still>
    </div>
  );
  return viewMode === 'story' ? <StillPage toolbar={toolbar}>{still}</StillPage> : still;
}

/** Shows a story that contains its own still. */
export const asStill: Decorator = (Story, { globals, viewMode }) => {
  const still = (
    <div css={frame}>
      <Story />
    </div>
  );
  return viewMode === 'story' ? <StillPage toolbar={toToolbar(globals)}>{still}</StillPage> : still;
};

/** A page with one still, as large as the window allows. */
function StillPage({ toolbar, children }: { toolbar: Toolbar; children: ReactNode }) {
  return (
    <main css={stillPage(toolbar.aspectRatio)}>
      <Global styles={pageStyles(toolbar.theme)} />
      {children}
    </main>
  );
}

/** Many slides on one page, as stills. */
export function ContactSheet({ toolbar, children }: { toolbar: Toolbar; children: ReactNode }) {
  const { theme, step, aspectRatio } = toolbar;
  return (
    <div css={sheet}>
      <Global styles={pageStyles(theme)} />
      <Still theme={theme} step={step} aspectRatio={aspectRatio}>
        {children}
      </Still>
    </div>
  );
}

/** The page around a still, a little darker than the slide. */
const pageStyles = ({ colors }: Theme) => ({
  'body.sb-show-main': { background: `color-mix(in srgb, ${colors.ground} 88%, #000)` },
});

const stillPage = (aspectRatio: AspectRatio) => ({
  display: 'grid',
  minHeight: '100vh',
  placeContent: 'center',
  gridTemplateColumns: `min(100vw - 48px, (100vh - 48px) * ${aspectRatio.replace(':', ' / ')})`,
});

/** The edge of a still on a page. */
const frame = {
  overflow: 'hidden',
  borderRadius: 10,
  boxShadow: '0 0 0 1px rgb(128 140 170 / 35%), 0 12px 40px rgb(0 0 0 / 28%)',
} as const;

const sheet = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(360px, 100%), 1fr))',
  gap: 24,
  padding: 24,
  '& > div': frame,
} as const;
