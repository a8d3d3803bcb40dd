import {
  type AccentName,
  AdviceSlide,
  AnalogySlide,
  CaseStudySlide,
  LevelSlide,
  MemeSlide,
  MythSlide,
  Part,
  PhaseSlide,
  PipelineSlide,
  PlatformSlide,
  PointsSlide,
  ProblemsSlide,
  PunchlineSlide,
  QuestionSlide,
  SectionSlide,
  Still,
  TitleSlide,
  ToolsSlide,
} from 'lectern';
import type { ReactNode } from 'react';
import { useToolbar } from '../../.storybook/toolbar.ts';
import * as Advice from '../slides/AdviceSlide.stories.tsx';
import * as Analogy from '../slides/AnalogySlide.stories.tsx';
import * as CaseStudy from '../slides/CaseStudySlide.stories.tsx';
import * as Level from '../slides/LevelSlide.stories.tsx';
import * as Meme from '../slides/MemeSlide.stories.tsx';
import * as Myth from '../slides/MythSlide.stories.tsx';
import * as Phase from '../slides/PhaseSlide.stories.tsx';
import * as Pipeline from '../slides/PipelineSlide.stories.tsx';
import * as Platform from '../slides/PlatformSlide.stories.tsx';
import * as Points from '../slides/PointsSlide.stories.tsx';
import * as Problems from '../slides/ProblemsSlide.stories.tsx';
import * as Punchline from '../slides/PunchlineSlide.stories.tsx';
import * as Question from '../slides/QuestionSlide.stories.tsx';
import * as Section from '../slides/SectionSlide.stories.tsx';
import * as Title from '../slides/TitleSlide.stories.tsx';
import * as Tools from '../slides/ToolsSlide.stories.tsx';
import { Unstyled } from './Unstyled.tsx';

interface Kind {
  name: string;
  when: string;
  accent: AccentName;
  slide: ReactNode;
}

const groups: { title: string; kinds: Kind[] }[] = [
  {
    title: 'To open a door',
    kinds: [
      {
        name: 'TitleSlide',
        when: 'The first slide: what the talk is called, and who gives it.',
        accent: 'pink',
        slide: <TitleSlide {...Title.Default.composed.args} />,
      },
      {
        name: 'SectionSlide',
        when: 'A new part begins, and the room is to notice.',
        accent: 'amber',
        slide: <SectionSlide {...Section.Default.composed.args} />,
      },
      {
        name: 'QuestionSlide',
        when: 'The room is to think before it sees an answer.',
        accent: 'cyan',
        slide: <QuestionSlide {...Question.Default.composed.args} />,
      },
    ],
  },
  {
    title: 'To make a room laugh, or listen',
    kinds: [
      {
        name: 'MemeSlide',
        when: 'A picture that everybody knows says it faster than you can.',
        accent: 'pink',
        slide: <MemeSlide {...Meme.Default.composed.args} />,
      },
      {
        name: 'PunchlineSlide',
        when: 'It is all in the timing: set-up, face, punchline, one key press each.',
        accent: 'coral',
        slide: <PunchlineSlide {...Punchline.Default.composed.args} />,
      },
      {
        name: 'PointsSlide',
        when: 'Two to four short statements carry the weight.',
        accent: 'pink',
        slide: <PointsSlide {...Points.Default.composed.args} />,
      },
    ],
  },
  {
    title: 'To make a case',
    kinds: [
      {
        name: 'ProblemsSlide',
        when: 'Two to six things go wrong, and none of them comes first.',
        accent: 'coral',
        slide: <ProblemsSlide {...Problems.Default.composed.args} />,
      },
      {
        name: 'AnalogySlide',
        when: 'What everybody grants leads to what you want to say.',
        accent: 'cyan',
        slide: <AnalogySlide {...Analogy.Default.composed.args} />,
      },
      {
        name: 'CaseStudySlide',
        when: 'Somebody really did it: the figures, and the source.',
        accent: 'amber',
        slide: <CaseStudySlide {...CaseStudy.Default.composed.args} />,
      },
      {
        name: 'AdviceSlide',
        when: 'What you would do in their place, with links and papers to take home.',
        accent: 'green',
        slide: <AdviceSlide {...Advice.Default.composed.args} />,
      },
    ],
  },
  {
    title: 'To show the way',
    kinds: [
      {
        name: 'PhaseSlide',
        when: 'One phase of several: what it is, what speaks for it and what against.',
        accent: 'amber',
        slide: <PhaseSlide {...Phase.Default.composed.args} />,
      },
      {
        name: 'MythSlide',
        when: 'A phase that everybody promises and nobody has reached.',
        accent: 'amber',
        slide: <MythSlide {...Myth.Default.composed.args} />,
      },
      {
        name: 'LevelSlide',
        when: 'One level of several, each above the last: what it takes.',
        accent: 'violet',
        slide: <LevelSlide {...Level.Default.composed.args} />,
      },
      {
        name: 'ToolsSlide',
        when: 'A level at which the choice of tools is what matters.',
        accent: 'violet',
        slide: <ToolsSlide {...Tools.Default.composed.args} />,
      },
      {
        name: 'PipelineSlide',
        when: 'Something flows from stage to stage, and you draw it as you tell it.',
        accent: 'violet',
        slide: <PipelineSlide {...Pipeline.Default.composed.args} />,
      },
      {
        name: 'PlatformSlide',
        when: 'One thing, and what stands on it, with the address below.',
        accent: 'violet',
        slide: <PlatformSlide {...Platform.Default.composed.args} />,
      },
    ],
  },
];

/** All slide kinds as pictures that lead to their documentation. */
export function Gallery() {
  const { theme, aspectRatio } = useToolbar();
  return (
    <Unstyled>
      {groups.map(({ title, kinds }) => (
        <section key={title} css={group} aria-label={title}>
          <p data-title>{title}</p>
          <ul>
            {kinds.map(({ name, when, accent, slide }) => (
              <li key={name} css={card}>
                {/* A picture here, not a slide: its links are not for clicking. */}
                <div inert>
                  <Still theme={theme} aspectRatio={aspectRatio}>
                    <Part title="" accent={accent}>
                      {slide}
                    </Part>
                  </Still>
                </div>
                <a href={`./?path=/docs/slides-${name.toLowerCase()}--docs`} target="_top">
                  {name}
                </a>
                <p>{when}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Unstyled>
  );
}

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
