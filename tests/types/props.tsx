// Not run, but checked by tsc: each line below a @ts-expect-error is a mistake that an author could
// make, and has to be refused. What stands without one has to be accepted.
import {
  AdviceSlide,
  type AnalogyPoint,
  AnalogySlide,
  Backdrop,
  Callout,
  CaseStudySlide,
  Emoji,
  Heading,
  LevelSlide,
  type ListOf,
  MemeSlide,
  MythSlide,
  Part,
  PhaseSlide,
  PipelineSlide,
  PlatformSlide,
  PointsSlide,
  Presentation,
  type Problem,
  ProblemsSlide,
  PunchlineSlide,
  QuestionSlide,
  Rail,
  Reveal,
  SectionSlide,
  SlideFrame,
  type SlideProps,
  Still,
  type Theme,
  TitleSlide,
  ToolsSlide,
  createTheme,
  midnight,
  paper,
} from 'lectern';
import type { ReactNode } from 'react';

const problem: Problem = { icon: '🐢', label: 'Slow', description: 'An hour' };

export const problems = [
  <ProblemsSlide key="2" title="Two" problems={[problem, problem]} />,
  <ProblemsSlide key="3" title="Three" problems={[problem, problem, problem]} />,
  <ProblemsSlide
    key="6"
    title="Six"
    problems={[problem, problem, problem, problem, problem, problem]}
    notes="Six"
    id="six"
    atOnce
  />,
  // @ts-expect-error one problem is none
  <ProblemsSlide key="1" title="One" problems={[problem]} />,
  // @ts-expect-error there has to be a problem
  <ProblemsSlide key="0" title="None" problems={[]} />,
  <ProblemsSlide
    key="7"
    title="Seven"
    // @ts-expect-error a room cannot keep seven problems apart
    problems={[problem, problem, problem, problem, problem, problem, problem]}
  />,
  // @ts-expect-error a list of unknown length may have seven
  <ProblemsSlide key="n" title="Many" problems={[] as Problem[]} />,
  // @ts-expect-error the title is missing
  <ProblemsSlide key="title" problems={[problem, problem]} />,
  // @ts-expect-error the problems are missing
  <ProblemsSlide key="problems" title="The problems" />,
  // @ts-expect-error a problem has a description
  <ProblemsSlide key="part" title="A" problems={[problem, { icon: '🐢', label: 'Slow' }]} />,
  // @ts-expect-error a problem has a label, no title
  <ProblemsSlide key="misspelt" title="A" problems={[problem, { ...problem, title: 'Slow' }]} />,
  // @ts-expect-error a cue is a text
  <ProblemsSlide key="cue" title="A" problems={[problem, { ...problem, cue: 7 }]} />,
  // @ts-expect-error the words are props
  <ProblemsSlide key="children" title="A" problems={[problem, problem]}>
    A
  </ProblemsSlide>,
];

const analogy: AnalogyPoint = {
  icon: '✈️',
  claim: 'It lands itself',
  explanation: 'two pilots watch',
};

export const analogies = [
  <AnalogySlide key="2" title="Two?" points={[analogy, analogy]} />,
  <AnalogySlide key="5" title="Five?" points={[analogy, analogy, analogy, analogy, analogy]} />,
  // @ts-expect-error one point is no analogy
  <AnalogySlide key="1" title="One?" points={[analogy]} />,
  // @ts-expect-error there have to be points
  <AnalogySlide key="0" title="None?" points={[]} />,
  <AnalogySlide
    key="6"
    title="Six?"
    // @ts-expect-error the slide has room for five
    points={[analogy, analogy, analogy, analogy, analogy, analogy]}
  />,
  // @ts-expect-error a list of unknown length may have six
  <AnalogySlide key="n" title="Many?" points={[] as AnalogyPoint[]} />,
  // @ts-expect-error a claim without what follows from it
  <AnalogySlide key="part" title="A?" points={[analogy, { icon: '✈️', claim: 'B' }]} />,
];

export const lists: ListOf<string, 2 | 3>[] = [
  ['a', 'b'],
  ['a', 'b', 'c'],
  ['a', 'b'] as const,
  // @ts-expect-error too few
  ['a'],
  // @ts-expect-error too many
  ['a', 'b', 'c', 'd'],
  // @ts-expect-error an item of another type
  ['a', 7],
  // @ts-expect-error a list of unknown length
  [] as string[],
];

/** The slide kinds whose props lack the title, or one of the props that every slide takes. */
type KindsWithout<Library> = {
  [Name in keyof Library & `${string}Slide`]: Library[Name] extends (
    props: infer Props,
  ) => ReactNode
    ? keyof SlideProps | 'title' extends keyof Props
      ? never
      : Name
    : Name;
}[keyof Library & `${string}Slide`];
type Nothing<Names extends never> = Names;

export type EveryKindKeepsTheContract = Nothing<KindsWithout<typeof import('lectern')>>;
// @ts-expect-error a kind without a title
export type ThisOneDoesNot = Nothing<KindsWithout<{ OwnSlide: (props: SlideProps) => null }>>;

export const whateverTheKind = [
  // @ts-expect-error the title is missing
  <SectionSlide key="title" />,
  // @ts-expect-error a title is a text
  <SectionSlide key="element" title={<b>Bold</b>} />,
  // @ts-expect-error notes are a text
  <SectionSlide key="notes" title="A" notes={7} />,
  // @ts-expect-error notes are no elements
  <SectionSlide key="elements" title="A" notes={<p>Say it</p>} />,
  // @ts-expect-error an id is a text: Spectacle shows nothing for a number
  <SectionSlide key="id" title="A" id={7} />,
  // @ts-expect-error a misspelt prop
  <SectionSlide key="misspelt" title="A" subTitle="B" />,
  // @ts-expect-error how a slide looks is the theme's affair
  <SectionSlide key="style" title="A" style={{ color: 'red' }} />,
  // @ts-expect-error the frame is the slide kind's affair
  <SectionSlide key="frame" title="A" frame={false} />,
];

export const kinds = [
  <TitleSlide key="title" title="A" subtitle="B" speaker="C" event="D" />,
  // @ts-expect-error one speaker, as a text
  <TitleSlide key="speakers" title="A" speaker={['B', 'C']} />,

  <PointsSlide key="points" title="A" points={[{ text: 'B', cue: 'C' }]} atOnce />,
  // @ts-expect-error a point is an object, so that it can have a cue
  <PointsSlide key="texts" title="A" points={['B', 'C']} />,

  <MemeSlide key="meme" emoji="🔥" title="A" quote="B" attribution="C" />,
  // @ts-expect-error every kind names itself with its title
  <MemeSlide key="headline" emoji="🔥" headline="A" />,

  <PunchlineSlide key="punchline" title="A" emoji="😏" punchline="B" followUp="C" />,
  // @ts-expect-error timing is everything
  <PunchlineSlide key="at-once" title="A" emoji="😏" punchline="B" atOnce />,

  <QuestionSlide key="question" title="A?" />,
  // @ts-expect-error a question has no answer yet
  <QuestionSlide key="answer" title="A?" answer="B" />,

  <PhaseSlide
    key="phase"
    phase={1}
    title="A"
    tools="B"
    whatItIs="C"
    benefit={{ text: 'D', cue: 'E' }}
    risk={{ text: 'F' }}
  />,
  <PhaseSlide
    key="phase-text"
    // @ts-expect-error the phase is a number: the rail counts with it
    phase="1"
    title="A"
    tools="B"
    whatItIs="C"
    benefit={{ text: 'D' }}
    risk={{ text: 'E' }}
  />,
  // @ts-expect-error there is no benefit without a risk
  <PhaseSlide key="risk" phase={1} title="A" tools="B" whatItIs="C" benefit={{ text: 'D' }} />,

  <MythSlide key="myth" phase={5} title="A" status="B" pitch="C" realityCheck={{ text: 'D' }} />,
  // @ts-expect-error a reality check can have a cue, so it is no bare text
  <MythSlide key="check" phase={5} title="A" status="B" pitch="C" realityCheck="D" />,

  <CaseStudySlide
    key="case"
    kicker="A"
    title="B"
    facts={[{ icon: '🤖', label: 'C', figure: '16', text: 'D' }]}
    source={{ icon: '🔗', label: 'E', href: 'https://example.com/' }}
  />,
  // @ts-expect-error a figure is set as it is written: "$20,000"
  <CaseStudySlide key="figure" title="A" facts={[{ icon: '🤖', figure: 16, text: 'B' }]} />,
  // @ts-expect-error a source without an address
  <CaseStudySlide key="source" title="A" facts={[]} source={{ label: 'B' }} />,

  <AdviceSlide
    key="advice"
    title="A"
    statement="B"
    items={[
      { icon: '🏋️', label: 'C', text: 'D' },
      { icon: '📺', label: 'E', href: 'https://example.com/' },
      { icon: '📄', authors: 'F', title: 'G', source: 'H', href: '#', finding: 'I' },
    ]}
  />,
  <AdviceSlide
    key="paper"
    title="A"
    // @ts-expect-error a paper without what it found
    items={[{ icon: '📄', authors: 'B', title: 'C', source: 'D', href: '#' }]}
  />,

  <LevelSlide key="level" level={1} levels={3} title="A" points={[{ text: 'B', label: 'C' }]} />,
  // @ts-expect-error the level is missing
  <LevelSlide key="no-level" title="A" points={[{ text: 'B' }]} />,
  // @ts-expect-error a warning is a text
  <LevelSlide key="warning" level={1} title="A" points={[{ text: 'B' }]} warning />,

  <ToolsSlide
    key="tools"
    level={2}
    title="A"
    tools={[{ icon: '🔨', name: 'B', description: 'C' }]}
  />,
  <ToolsSlide
    key="name"
    level={2}
    title="A"
    // @ts-expect-error a tool has a name, no label
    tools={[{ icon: '🔨', label: 'B', description: 'C' }]}
  />,

  <PipelineSlide key="pipeline" level={3} title="A" stages={[{ icon: '📝', label: 'B' }]} />,
  // @ts-expect-error the stages are missing
  <PipelineSlide key="stages" level={3} title="A" />,

  <PlatformSlide key="platform" title="A" cards={[{ icon: '🚢', name: 'B', description: 'C' }]} />,
  // @ts-expect-error a source is a label and an address
  <PlatformSlide key="url" title="A" cards={[]} source="https://example.com/" />,
];

export const elements = [
  <Callout key="callout" tone="risk" label="caveat">
    A
  </Callout>,
  // @ts-expect-error an unknown tone
  <Callout key="tone" tone="danger">
    A
  </Callout>,
  // @ts-expect-error a callout without a tone
  <Callout key="toneless">A</Callout>,
  // @ts-expect-error fixed text is a text
  <Callout key="element" tone="risk">
    <b>A</b>
  </Callout>,
  <Heading key="heading" level={1} size="display">
    A
  </Heading>,
  // @ts-expect-error a slide has one heading, of level 1 or 2
  <Heading key="level" level={3}>
    A
  </Heading>,
  // @ts-expect-error an unknown drawing
  <Backdrop key="drawing" drawing="sunset" />,
  // @ts-expect-error an emoji without an emoji
  <Emoji key="emoji" label="on fire" />,
  // @ts-expect-error a rail without a word for its stops has no name for screen readers
  <Rail key="rail" current={1} total={5} />,
  // @ts-expect-error a reveal without a step
  <Reveal key="reveal">A</Reveal>,
  // @ts-expect-error an element that a reveal cannot be
  <Reveal key="as" step={1} as="article">
    A
  </Reveal>,
  <SlideFrame key="frame" title="A" reveals={[{ cue: 'B' }, {}]} notes="C">
    <Heading>A</Heading>
  </SlideFrame>,
  // @ts-expect-error a slide frame without a title has no address and no name
  <SlideFrame key="title">A</SlideFrame>,
  // @ts-expect-error what is revealed is a list, of which the cues are read
  <SlideFrame key="reveals" title="A" reveals={3}>
    A
  </SlideFrame>,
];

export const talks = [
  <Presentation key="talk" title="A" author="B" theme={paper} aspectRatio="4:3">
    <Part title="C" accent="pink">
      <SectionSlide title="D" />
    </Part>
  </Presentation>,
  // @ts-expect-error a talk without a title
  <Presentation key="title">A</Presentation>,
  // @ts-expect-error a theme is an object, not its name
  <Presentation key="name" title="A" theme="paper">
    A
  </Presentation>,
  // @ts-expect-error a part of a theme: createTheme makes it whole
  <Presentation key="theme" title="A" theme={{ name: 'brand' }}>
    A
  </Presentation>,
  // @ts-expect-error an unknown shape
  <Presentation key="shape" title="A" aspectRatio="5:4">
    A
  </Presentation>,
  // @ts-expect-error a talk without slides
  <Presentation key="slides" title="A" />,
  // @ts-expect-error an accent that no theme has
  <Part key="accent" title="A" accent="mauve">
    A
  </Part>,
  // @ts-expect-error a colour is no accent: parts name one
  <Part key="color" title="A" accent="#ff00ff">
    A
  </Part>,
  // @ts-expect-error a part without a title
  <Part key="part">A</Part>,
  <Still key="still" step={0} theme={midnight} only="a" aspectRatio="16:10">
    A
  </Still>,
  // @ts-expect-error a step is a number
  <Still key="step" step="0">
    A
  </Still>,
];

/** Lists cannot be written to, so that a tuple made with `as const` can be given. */
export const readOnly = (list: ListOf<string, 2>) => {
  // @ts-expect-error a list is read only
  list[0] = 'b';
};

export const themes: Theme[] = [
  createTheme({}),
  createTheme({ name: 'brand', accents: { amber: '#ffaa00' }, fontSizes: { body: 30 } }),
  createTheme({ colors: { ground: '#000000' } }, paper),
  // @ts-expect-error a misspelt token
  createTheme({ colors: { backround: '#000000' } }),
  // @ts-expect-error a misspelt group
  createTheme({ colours: { ground: '#000000' } }),
  // @ts-expect-error a colour starts with #
  createTheme({ colors: { ground: 'red' } }),
  // @ts-expect-error a size is a number of px
  createTheme({ fontSizes: { body: '28px' } }),
  // @ts-expect-error an accent that no slide asks for
  createTheme({ accents: { mauve: '#ff00ff' } }),
  // @ts-expect-error an unknown tone
  createTheme({ tones: { danger: '#ff0000' } }),
  // @ts-expect-error a theme's name is not a theme
  createTheme('paper'),
  // @ts-expect-error there is nothing to change
  createTheme(),
  // @ts-expect-error a theme has all its tokens
  { ...midnight, colors: { ground: '#000000' } },
];
