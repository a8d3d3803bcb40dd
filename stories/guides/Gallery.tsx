import { Global } from '@emotion/react';
import * as lectern from 'lectern';
import { type AccentName, Part, Still } from 'lectern';
import type { ComponentType } from 'react';
import { pageStyles } from '../../.storybook/stage.tsx';
import { type Toolbar, useToolbar } from '../../.storybook/toolbar.ts';
import manifest from '../../docs/manifest.json' with { type: 'json' };
import { Unstyled } from './Unstyled.tsx';

/** The slide kinds, by what they do in a talk. */
const groups: { title: string; accent: AccentName; kinds: string[] }[] = [
  {
    title: 'To open',
    accent: 'pink',
    kinds: ['TitleSlide', 'SpeakerSlide', 'AgendaSlide', 'SectionSlide', 'QuestionSlide'],
  },
  {
    title: 'To make the audience laugh, or listen',
    accent: 'coral',
    kinds: ['MemeSlide', 'PunchlineSlide', 'StatementSlide', 'QuoteSlide'],
  },
  {
    title: 'To argue a point',
    accent: 'cyan',
    kinds: ['PointsSlide', 'ProblemsSlide', 'AnalogySlide', 'CaseStudySlide', 'AdviceSlide'],
  },
  {
    title: 'To compare and to show data',
    accent: 'green',
    kinds: ['ComparisonSlide', 'ColumnsSlide', 'TableSlide', 'ChartSlide', 'TimelineSlide'],
  },
  {
    title: 'To show code and pictures',
    accent: 'green',
    kinds: ['CodeSlide', 'TerminalSlide', 'PictureSlide', 'DrawingSlide'],
  },
  { title: 'To show it live', accent: 'coral', kinds: ['DemoSlide', 'VideoSlide', 'EmbedSlide'] },
  {
    title: 'To explain how to do it',
    accent: 'violet',
    kinds: [
      'DiagramSlide',
      'PhaseSlide',
      'MythSlide',
      'LevelSlide',
      'ToolsSlide',
      'PipelineSlide',
      'PlatformSlide',
    ],
  },
  { title: 'To end', accent: 'green', kinds: ['LinksSlide', 'ClosingSlide'] },
];

type Stories = Record<string, { Default: { composed: { args: object } } }>;
const stories: Stories = import.meta.glob('../slides/*.stories.tsx', { eager: true });

/** A slide kind with the props of its default story, in the accent of its group. */
function Example({ kind, accent }: { kind: string; accent: AccentName }) {
  const Slide = Reflect.get(lectern, kind) as ComponentType<object>;
  return (
    <Part title="" accent={accent}>
      <Slide {...stories[`../slides/${kind}.stories.tsx`]?.Default.composed.args} />
    </Part>
  );
}

const descriptionOf = (kind: string) =>
  manifest.components.find(({ name }) => name === kind)?.description;

/** All slide kinds as pictures that lead to their documentation. */
export function Gallery() {
  const { theme, aspectRatio } = useToolbar();
  return (
    <Unstyled>
      {groups.map(({ title, accent, kinds }) => (
        <section key={title} css={group} aria-label={title}>
          <p data-title>{title}</p>
          <ul>
            {kinds.map((kind) => (
              <li key={kind} css={card}>
                {/* A picture of a slide: nobody can use its links here. */}
                <div inert>
                  <Still theme={theme} aspectRatio={aspectRatio}>
                    <Example {...{ kind, accent }} />
                  </Still>
                </div>
                <a href={`./?path=/docs/slides-${kind.toLowerCase()}--docs`} target="_top">
                  {kind}
                </a>
                <p>{descriptionOf(kind)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Unstyled>
  );
}

/** All slide kinds as they are in a list of slides, to judge a theme by. */
export function AllKinds({ toolbar }: { toolbar: Toolbar }) {
  const { theme, step, aspectRatio } = toolbar;
  const kinds = groups.flatMap(({ accent, kinds }) => kinds.map((kind) => ({ kind, accent })));
  return (
    <ul css={thumbnails} style={{ color: theme.colors.muted, fontFamily: theme.fonts.text }}>
      <Global styles={pageStyles(theme)} />
      {kinds.map(({ kind, accent }) => (
        <li key={kind}>
          <Still theme={theme} step={step} aspectRatio={aspectRatio}>
            <Example {...{ kind, accent }} />
          </Still>
          {kind}
        </li>
      ))}
    </ul>
  );
}

const thumbnails = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, 320px)',
  justifyContent: 'center',
  gap: 24,
  margin: 0,
  padding: 24,
  listStyle: 'none',
  fontSize: 14,
  '& > li > div': { marginBottom: 8, boxShadow: '0 0 0 1px rgb(128 140 170 / 35%)' },
} as const;

const group = {
  marginTop: 40,
  '& > [data-title]': {
    margin: '0 0 16px',
    fontSize: 20,
    fontWeight: 700,
    fontStretch: '108%',
  },
  '& > ul': {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(290px, 1fr))',
    gap: 24,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
} as const;

const card = {
  position: 'relative',
  fontSize: 15,
  lineHeight: 1.45,
  '& > div': {
    overflow: 'hidden',
    marginBottom: 12,
    borderRadius: 10,
    boxShadow: '0 0 0 1px rgb(128 140 170 / 35%)',
    transition: 'box-shadow 150ms, translate 150ms',
  },
  '& > a': {
    color: 'inherit',
    fontWeight: 700,
    textDecoration: 'none',
    '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 10 },
    '&:focus-visible': { outline: 'none' },
    '&:focus-visible::after': { outline: '3px solid #3a8fc4', outlineOffset: 4 },
  },
  '&:hover > div': { translate: '0 -3px', boxShadow: '0 0 0 3px #3a8fc4' },
  '& > p': { margin: '2px 0 0', opacity: 0.85 },
} as const;
