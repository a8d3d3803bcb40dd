// Not run, but checked by tsc: each line below a @ts-expect-error is a mistake that an author could make
// and that the types must refuse. Everything else must compile.
import {
  AdviceSlide,
  AgendaSlide,
  type AnalogyPoint,
  AnalogySlide,
  CaseStudySlide,
  LevelSlide,
  LinksSlide,
  MemeSlide,
  MythSlide,
  PhaseSlide,
  PipelineSlide,
  PlatformSlide,
  PointsSlide,
  type Problem,
  ProblemsSlide,
  PunchlineSlide,
  QuestionSlide,
  SectionSlide,
  type SlideProps,
  TitleSlide,
  ToolsSlide,
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
  <ProblemsSlide key="n" title="Many" problems={['A', 'B'].map(() => problem)} />,
  <ProblemsSlide key="read-only" title="Fixed" problems={[problem] as const} />,
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
  <AnalogySlide key="n" title="Many?" points={['A', 'B'].map(() => analogy)} />,
  // @ts-expect-error a claim without what follows from it
  <AnalogySlide key="part" title="A?" points={[analogy, { icon: '✈️', claim: 'B' }]} />,
];

/** The slide kinds whose props lack one of the props that every slide takes. */
type KindsWithout<Library> = {
  [Name in keyof Library & `${string}Slide`]: Library[Name] extends (
    props: infer Props,
  ) => ReactNode
    ? keyof SlideProps extends keyof Props
      ? never
      : Name
    : Name;
}[keyof Library & `${string}Slide`];
type Nothing<Names extends never> = Names;

export type EveryKindKeepsTheContract = Nothing<KindsWithout<typeof import('lectern')>>;
type Untitled = Omit<SlideProps, 'title'>;
// @ts-expect-error a kind without a title
export type ThisOneDoesNot = Nothing<KindsWithout<{ OwnSlide: (props: Untitled) => null }>>;

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
  <SectionSlide key="head" title="A" kicker="B" subtitle="C" hideTitle />,
  // @ts-expect-error the heading is there or not
  <SectionSlide key="hide" title="A" hideTitle="true" />,
  // @ts-expect-error the frame is there or not
  <SectionSlide key="frame" title="A" frame="none" />,
];

export const kinds = [
  <TitleSlide key="title" title="A" subtitle="B" speaker="C" event="D" />,
  // @ts-expect-error one speaker, as a text
  <TitleSlide key="speakers" title="A" speaker={['B', 'C']} />,

  <PointsSlide key="points" title="A" points={[{ text: 'B', cue: 'C' }]} atOnce />,
  <PointsSlide key="texts" title="A" before="B" points={['C', 'D']} after="E" />,
  <PointsSlide key="nested" title="A" points={[{ text: 'B', icon: 'lock', points: ['C'] }]} />,
  // @ts-expect-error one nested level: a point of a point is a text
  <PointsSlide key="deep" title="A" points={[{ text: 'B', points: [{ text: 'C' }] }]} />,
  // @ts-expect-error a point has a text
  <PointsSlide key="no-text" title="A" points={[{ icon: 'lock' }]} />,

  <AgendaSlide key="agenda" title="A" />,
  <AgendaSlide
    key="agenda-parts"
    title="A"
    parts={['B', { title: 'C', minutes: 5, accent: 'pink' }]}
    current="C"
  />,
  // @ts-expect-error the lit part has a name: its number changes when parts are added
  <AgendaSlide key="agenda-number" title="A" parts={['B', 'C']} current={1} />,
  // @ts-expect-error an accent of the theme
  <AgendaSlide key="agenda-accent" title="A" parts={[{ title: 'B', accent: 'red' }]} />,

  <LinksSlide
    key="links"
    title="A"
    links={[
      { label: 'B', href: 'https://example.com/' },
      { label: 'C', href: '#d', note: 'E', also: { label: 'F', href: './g.pdf' } },
    ]}
  />,
  // @ts-expect-error a link has an address
  <LinksSlide key="links-address" title="A" links={[{ label: 'B', note: 'C' }]} />,
  // @ts-expect-error a link that runs a script
  <LinksSlide key="links-script" title="A" links={[{ label: 'B', href: 'javascript:alert(1)' }]} />,

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
    // @ts-expect-error the phase is a number: the gauge counts with it
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
  <CaseStudySlide
    key="script"
    title="A"
    facts={[]}
    // @ts-expect-error a link that runs a script
    source={{ label: 'B', href: 'javascript:alert(1)' }}
  />,
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
  <LevelSlide key="no-level" title="A" points={[{ text: 'B' }]} />,
  // @ts-expect-error a level is a number: the gauge counts with it
  <LevelSlide key="level-text" level="1" title="A" points={[{ text: 'B' }]} />,
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
