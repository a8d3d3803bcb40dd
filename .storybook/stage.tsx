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
import { slideSelector } from '../src/core/page.ts';
import { slideWidth } from '../src/core/sizes.ts';
import { setStrings } from '../src/core/strings.ts';
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
  /** The visible height, in px of a slide 1366 px wide. @default the height of the slide */
  height?: number;
  /** The columns that the element needs: 6 are shown at twice the size of a slide. @default 6 */
  columns?: 6 | 12;
  /** The number of items that the element reveals. */
  reveals?: number;
  accent?: AccentName;
}

/** Shows a story as the content of an empty slide, which gives it a theme, a background and a size. */
export function asElement({
  height,
  columns = 6,
  reveals = 0,
  accent,
}: ElementStage = {}): Decorator {
  return function AsElement(Story, { globals, viewMode, title }) {
    const name = title.slice(title.lastIndexOf('/') + 1);
    const items = Array.from({ length: reveals }, () => ({}));
    const slide = (
      <Part title={name} accent={accent}>
        <SlideFrame title={name} frame={false} reveals={items}>
          {columns === 12 ? (
            <Story />
          ) : (
            <div css={half}>
              <Story />
            </div>
          )}
        </SlideFrame>
      </Part>
    );
    const view = height ? { ...(columns === 12 ? wideView : halfView), height } : undefined;
    return <Stage {...{ toolbar: toToolbar(globals), viewMode, title, view }}>{slide}</Stage>;
  };
}

/** The visible part of a slide, in px of the slide. */
interface View {
  left: number;
  top: number;
  width: number;
  height: number;
}

const wideView = { left: 0, top: 0, width: slideWidth };

/** The first six columns of a slide with 52 px around them: half a slide, so it is shown twice as large. */
const halfView = { left: 20, top: 36, width: 702 };

/** The first six columns, with the layout of a slide. */
const half = { display: 'flex', flexDirection: 'column', width: 598 } as const;

interface StageProps {
  toolbar: Toolbar;
  viewMode: string;
  title: string;
  /** @default the whole slide */
  view?: View;
  children: ReactNode;
}

function Stage({ toolbar, viewMode, title, view, children }: StageProps) {
  const { theme, step, aspectRatio, strings, live } = toolbar;
  if (live && viewMode === 'story') {
    // Spectacle reads the size of its slides only once.
    return (
      <Presentation key={aspectRatio} {...{ title, theme, aspectRatio, strings }}>
        {children}
      </Presentation>
    );
  }
  const still = (
    <div css={frame} style={view && { aspectRatio: `${view.width} / ${view.height}` }}>
      <div style={view && placeOf(view)}>
        <Still theme={theme} step={step} aspectRatio={aspectRatio}>
          {children}
        </Still>
      </div>
    </div>
  );
  return viewMode === 'story' ? (
    <StillPage toolbar={toolbar} view={view}>
      {still}
    </StillPage>
  ) : (
    still
  );
}

/** The place of a slide behind its visible part: percentages are of the width of this part. */
const placeOf = ({ left, top, width }: View) => ({
  width: `${(100 * slideWidth) / width}%`,
  margin: `${(-100 * top) / width}% 0 0 ${(-100 * left) / width}%`,
});

/** Shows a story that contains its own still. */
export const asStill: Decorator = (Story, { globals, viewMode }) => {
  const still = (
    <div css={frame}>
      <Story />
    </div>
  );
  return viewMode === 'story' ? <StillPage toolbar={toToolbar(globals)}>{still}</StillPage> : still;
};

interface StillPageProps {
  toolbar: Toolbar;
  view?: View;
  children: ReactNode;
}

/** A page with one still, as large as the window allows; part of a slide at most at twice its size. */
function StillPage({ toolbar, view, children }: StillPageProps) {
  return (
    <main css={stillPage(toolbar.aspectRatio, view)}>
      <Global styles={pageStyles(toolbar.theme)} />
      {children}
    </main>
  );
}

/** Draws the columns over every slide of a story, if the toolbar says so. */
export const withGrid: Decorator = (Story, { globals }) => (
  <>
    {toToolbar(globals).grid && <Global styles={grid} />}
    <Story />
  </>
);

/** Says the words of Lectern in the language of the toolbar. Another one starts the story again. */
export const withLanguage: Decorator = (Story, { globals }) => {
  setStrings(toToolbar(globals).strings);
  return <Story key={String(globals['language'])} />;
};

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
export const pageStyles = ({ colors }: Theme) => ({
  'body.sb-show-main': { background: `color-mix(in srgb, ${colors.ground} 88%, #000)` },
});

const stillPage = (aspectRatio: AspectRatio, view?: View) => {
  const ratio = view ? `${view.width} / ${view.height}` : aspectRatio.replace(':', ' / ');
  const most = view ? `${2 * view.width}px` : '100vw';
  return {
    display: 'grid',
    minHeight: '100vh',
    placeContent: 'center',
    gridTemplateColumns: `min(100vw - 48px, (100vh - 48px) * ${ratio}, ${most})`,
  };
};

/** Twelve columns between the margins, in a tint of the color of text: it differs from every ground. */
const grid = {
  [`${slideSelector}::after`]: {
    content: '""',
    position: 'absolute',
    inset: '0 72px',
    pointerEvents: 'none',
    background:
      'repeating-linear-gradient(to right, color-mix(in srgb, currentColor 10%, transparent) 0 78px, transparent 0 104px)',
  },
} as const;

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
