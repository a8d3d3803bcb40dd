// Not run, but checked by tsc: each line below a @ts-expect-error is a mistake that an author could make
// and that the types must refuse. Everything else must compile.
import {
  AdviceSlide,
  AgendaSlide,
  type AnalogyPoint,
  AnalogySlide,
  CaseStudySlide,
  Chart,
  ChartSlide,
  ClosingSlide,
  ColumnsSlide,
  type ComparisonPair,
  ComparisonSlide,
  arrow,
  circle,
  type DrawingFile,
  DrawingSlide,
  Code,
  CodeSlide,
  DemoSlide,
  EmbedSlide,
  Formula,
  Diagram,
  DiagramSlide,
  LevelSlide,
  LinksSlide,
  MemeSlide,
  MythSlide,
  PhaseSlide,
  Picture,
  PictureSlide,
  PipelineSlide,
  PlatformSlide,
  PointsSlide,
  Portrait,
  type Problem,
  ProblemsSlide,
  PunchlineSlide,
  QrCode,
  QuestionSlide,
  QuoteSlide,
  SectionSlide,
  SpeakerSlide,
  StatementSlide,
  type SlideProps,
  type Speaker,
  Table,
  TableSlide,
  type TimelineEvent,
  TimelineSlide,
  TerminalSlide,
  TitleSlide,
  ToolsSlide,
  VideoSlide,
} from 'lectern';
import type { ReactNode } from 'react';
import map from 'https://example.org/map.png';
import recording from '../../stories/samples/tea.cast';
import text from '../../stories/samples/tea.cast?raw';

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
  <TitleSlide
    key="data"
    title="A"
    speakers={[{ name: 'B', company: 'C', links: [{ label: 'D', href: 'https://example.com/' }] }]}
    date="E"
    logo={{ src: './f.svg', alt: 'F' }}
    qr={<QrCode href="https://example.com/g" />}
    background="./h.jpg"
  />,
  // @ts-expect-error one speaker, as a text
  <TitleSlide key="speakers" title="A" speaker={['B', 'C']} />,
  // @ts-expect-error a logo has an alternative text
  <TitleSlide key="logo" title="A" logo={{ src: './b.svg' }} />,

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
  <LinksSlide
    key="links-groups"
    title="A"
    links={[
      { heading: 'B', links: [{ label: 'C', href: '#d' }] },
      { heading: 'E', links: [] },
    ]}
  />,
  <LinksSlide
    key="links-mixed"
    title="A"
    links={[
      // @ts-expect-error sources are in groups, or none of them is
      { heading: 'B', links: [] },
      { label: 'C', href: '#d' },
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

  <StatementSlide
    key="statement"
    title="A"
    figure="42 %"
    source={{ label: 'B', href: 'https://example.com/' }}
  />,
  <StatementSlide key="book" title="A" source={{ label: 'B' }} />,
  // @ts-expect-error a figure is set as it is written: "42 %"
  <StatementSlide key="number" title="A" figure={42} />,
  // @ts-expect-error a source has a label
  <StatementSlide key="source-text" title="A" source="B" />,

  <QuoteSlide
    key="quote"
    title="A"
    quotes={[{ text: 'B', name: 'C', role: 'D', portrait: './e.jpg', href: '#f', cue: 'G' }]}
    atOnce
  />,
  <QuoteSlide key="quotes" title="A" quotes={['B', 'C'].map((text) => ({ text, name: 'D' }))} />,
  <QuoteSlide key="anonymous" title="A" quotes={[{ text: 'B' }]} />,
  // @ts-expect-error the quotes are missing
  <QuoteSlide key="no-quote" title="A" />,

  <ClosingSlide
    key="closing"
    title="A"
    text="B"
    links={[{ label: 'C', href: 'mailto:c@example.com' }]}
    qr={<QrCode href="https://example.com/d" label="E" size={390} />}
    credits={['F']}
    background="./g.jpg"
  />,
  // @ts-expect-error the encoder of QR codes comes with its element
  <ClosingSlide key="qr" title="A" qr="https://example.com/" />,
  // @ts-expect-error a phone cannot open a slide
  <ClosingSlide key="scan" title="A" qr={<QrCode href="#agenda" />} />,

  <SpeakerSlide
    key="speaker"
    title="A"
    speakers={[
      {
        name: 'B',
        role: 'C',
        company: 'D',
        portrait: './e.jpg',
        links: [{ label: 'F', href: 'https://example.com/f' }],
        about: ['G'],
      },
    ]}
  />,
  // @ts-expect-error a speaker is an object: there is more to a person than a name
  <SpeakerSlide key="names" title="A" speakers={['B', 'C']} />,
  // @ts-expect-error a person has a name
  <SpeakerSlide key="nameless" title="A" speakers={[{ role: 'B' }]} />,

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

export const columns = [
  <ColumnsSlide key="2" title="Two" columns={[{ points: ['A'] }, { heading: 'B', text: 'B' }]} />,
  <ColumnsSlide key="n" title="Many" columns={['A', 'B'].map((text) => ({ text }))} />,
  <ColumnsSlide
    key="own"
    title="Own"
    widths="2:1"
    reveal="columns"
    columns={[{ children: <img src="a.png" alt="A" />, cue: 'A' }, { points: [{ text: 'B' }] }]}
    after={{ text: 'C', cue: 'C' }}
  />,
  <ColumnsSlide
    key="steps"
    title="Code"
    widths="5:7"
    columns={[{ points: ['A'] }, { heading: 'B', children: <Code code="b" language="ts" /> }]}
    steps={[{ second: '1' }, { first: 'all', text: 'C', cue: 'C' }]}
  />,
  // @ts-expect-error lines are named by their column
  <ColumnsSlide key="lines" title="A" columns={[{ text: 'A' }]} steps={[{ lines: '1' }]} />,
  // @ts-expect-error a column has one kind of content
  <ColumnsSlide key="both" title="A" columns={[{ text: 'A', points: ['B'] }]} />,
  <ColumnsSlide key="numbered" title="A" columns={[{ points: ['A'], numbered: true }]} />,
  // @ts-expect-error a text has no points to number
  <ColumnsSlide key="numbered-text" title="A" columns={[{ text: 'A', numbered: true }]} />,
  // @ts-expect-error a column has content
  <ColumnsSlide key="empty" title="A" columns={[{ heading: 'A' }]} />,
  // @ts-expect-error the grid has no such columns
  <ColumnsSlide key="widths" title="A" columns={[{ text: 'A' }]} widths="3:4" />,
];

export const tables = [
  <TableSlide key="1" title="One" columns={['', 'A']} rows={[['B', true]]} lit={{ row: 1 }} />,
  <TableSlide
    key="n"
    title="Many"
    columns={['', 'A', 'B']}
    rows={['A', 'B'].map((name) => ({ cells: [name, 7, <b key="b">B</b>], cue: 'A' }))}
    reveal="rows"
    yes="ja"
    no="nein"
  />,
  <TableSlide key="heads" title="A" rows={[['A', 7]]} rowHeads={false} before="B" after="C" />,
  <Table key="table" label="A" columns={['A']} rows={[['A']]} firstStep={2} />,
  // @ts-expect-error a table says what it shows
  <Table key="label" rows={[['A']]} />,
  // @ts-expect-error a row or a column is lit, not both
  <TableSlide key="lit" title="A" columns={['A']} rows={[['A']]} lit={{ row: 1, column: 1 }} />,
  // @ts-expect-error a row has cells
  <TableSlide key="row" title="A" columns={['A']} rows={['A']} />,
];

export const charts = [
  <ChartSlide key="1" title="A" labels={['A']} series={[{ name: 'B', values: [1] }]} lit="A" />,
  <ChartSlide
    key="lines"
    kind="lines"
    title="A"
    labels={[2023, 2024]}
    series={['A', 'B'].map((name) => ({ name, values: [1, null], cue: 'A' }))}
    reveal="series"
    unit="minutes"
    format={{ style: 'percent' }}
    source="[A](https://example.com)"
  />,
  <ChartSlide key="share" kind="share" title="A" series={[{ name: 'B', values: [1] }]} />,
  <Chart key="chart" label="A" labels={['A']} series={[{ name: 'B', values: [1] }]} />,
  // @ts-expect-error a chart says what it shows
  <Chart key="label" labels={['A']} series={[{ name: 'B', values: [1] }]} />,
  // @ts-expect-error there is no such kind: parts of a whole are a share
  <ChartSlide key="pie" kind="pie" title="A" series={[{ name: 'B', values: [1] }]} />,
  // @ts-expect-error values are numbers
  <ChartSlide key="text" title="A" labels={['A']} series={[{ name: 'B', values: ['1'] }]} />,
];

export const diagrams = [
  <DiagramSlide key="1" title="A" nodes={{ a: 'A' }} />,
  <DiagramSlide
    key="n"
    kind="layers"
    title="A"
    nodes={{ a: { label: 'A', text: 'B', form: 'queue' }, b: 'B' }}
    edges={[{ from: 'a', to: 'b', label: 'C', tone: 'risk', dashed: true }]}
    groups={[{ label: 'A', nodes: ['a'] }, { nodes: ['b'] }]}
    steps={[['a', 'a-b'], { names: ['b'], cue: 'C' }]}
    reveal="light"
  />,
  <DiagramSlide
    key="map"
    title="Nodes from a list"
    nodes={Object.fromEntries(['a', 'b'].map((id) => [id, id]))}
    edges={[{ from: 'a', to: 'b' }]}
    direction="down"
  />,
  <Diagram key="diagram" label="A" nodes={{ a: 'A', b: 'B' }} edges={[{ from: 'a', to: 'b' }]} />,
  // @ts-expect-error an edge leads to a node that is there
  <DiagramSlide key="lost" title="A" nodes={{ a: 'A' }} edges={[{ from: 'a', to: 'b' }]} />,
  // @ts-expect-error a group has nodes that are there
  <DiagramSlide key="group" title="A" nodes={{ a: 'A' }} groups={[{ nodes: ['b'] }]} />,
  // @ts-expect-error a step names what is there
  <DiagramSlide key="step" title="A" nodes={{ a: 'A' }} steps={[['b']]} />,
  // @ts-expect-error a diagram says what it shows
  <Diagram key="label" nodes={{ a: 'A' }} />,
];

const pair: ComparisonPair = { first: 'Slow', second: { figure: '6', text: 'minutes' } };
const sides = { first: { heading: 'A' }, second: { heading: 'B', label: 'After' } };

export const comparisons = [
  <ComparisonSlide key="2" title="Two" {...sides} pairs={[pair, pair]} winner="first" />,
  <ComparisonSlide key="n" title="Many" {...sides} pairs={['A'].map(() => pair)} atOnce />,
  // @ts-expect-error a pair has two sides
  <ComparisonSlide key="half" title="A" {...sides} pairs={[{ first: 'A' }]} />,
  // @ts-expect-error a figure has a text that says what it is
  <ComparisonSlide key="text" title="A" {...sides} pairs={[{ ...pair, first: { figure: '7' } }]} />,
  // @ts-expect-error a side that is not there cannot win
  <ComparisonSlide key="third" title="A" {...sides} pairs={[pair]} winner="third" />,
];

const event: TimelineEvent = { date: '2019', name: 'A', at: 2019 };

export const timelines = [
  <TimelineSlide key="2" title="Two" events={[event, { ...event, future: true }]} lit={1} />,
  <TimelineSlide key="n" title="Many" events={['A'].map(() => event)} lit={[1, 2]} atOnce />,
  // @ts-expect-error an event has a name
  <TimelineSlide key="name" title="A" events={[event, { date: '2020' }]} />,
  // @ts-expect-error a date is a text, as it is shown
  <TimelineSlide key="date" title="A" events={[{ ...event, date: 2020 }]} />,
];

export const code = [
  <CodeSlide
    key="1"
    title="A"
    code="a"
    language="ts"
    steps={['all', { lines: '1', text: 'A', cue: 'B' }]}
  />,
  <CodeSlide key="2" title="A" code="a" source="https://example.org" output={{ text: 'A' }} />,
  <CodeSlide key="3" title="A" code="a" steps={[1, 2].map((line) => `${line}`)} output="A" />,
  <CodeSlide key="9" title="A" versions={[{ code: 'a' }, { code: 'b', lines: '1', cue: 'A' }]} />,
  // @ts-expect-error -- versions light their own lines
  <CodeSlide key="10" title="A" versions={[{ code: 'a' }]} steps={['1']} />,
  <CodeSlide key="12" title="A" code="a" steps={['1', 'all']} reveal="lines" />,
  // @ts-expect-error -- versions reveal no lines
  <CodeSlide key="13" title="A" versions={[{ code: 'a' }]} reveal="lines" />,
  // @ts-expect-error -- one code, or versions of it
  <CodeSlide key="11" title="A" code="a" versions={[{ code: 'a' }]} />,
  // @ts-expect-error -- no code
  <CodeSlide key="4" title="A" language="ts" />,
  // @ts-expect-error -- lines are texts, such as '2-3'
  <CodeSlide key="5" title="A" code="a" steps={[2]} />,
  // @ts-expect-error -- a step without lines
  <CodeSlide key="6" title="A" code="a" steps={[{ text: 'A' }]} />,
  <CodeSlide key="14" title="A" code="a" steps={[{ words: 'a' }, { words: ['a'], lines: '1' }]} />,
  // @ts-expect-error -- a source is an address
  <CodeSlide key="7" title="A" code="a" source="example.org" />,
  // @ts-expect-error -- a command without its text
  <TerminalSlide key="8" title="A" commands={[{ output: 'A' }]} />,
  <TerminalSlide key="9" title="A" cast={recording} />,
  // @ts-expect-error -- a recording or commands
  <TerminalSlide key="10" title="A" cast={recording} commands={[{ command: 'A' }]} />,
  // @ts-expect-error -- the text of a recording
  <TerminalSlide key="11" title="A" cast={text} />,
];

export const picture = { src: './a.png', alt: 'A' };

export const pictures = [
  <PictureSlide key="1" title="A" picture={picture} caption="B" />,
  <PictureSlide key="2" title="A" picture={{ src: './a.png', decorative: true }} fill />,
  <PictureSlide key="3" title="A" picture={picture} points={['B']} side="below" />,
  <PictureSlide key="4" title="A" pictures={[picture, picture]} logos />,
  <PictureSlide key="5" title="A" frames={['A', 'B'].map((alt) => ({ src: './a.svg', alt }))} />,
  <Picture key="6" src={map} alt="A" focus="30% 70%" />,
  // @ts-expect-error -- a picture without words
  <PictureSlide key="7" title="A" picture={{ src: './a.png' }} />,
  // @ts-expect-error -- a picture that says something and nothing
  <Picture key="8" src="./a.png" alt="A" decorative />,
  // @ts-expect-error -- one picture or several
  <PictureSlide key="9" title="A" picture={picture} pictures={[picture]} />,
  // @ts-expect-error -- words over a picture
  <PictureSlide key="10" title="A" picture={picture} fill kicker="B" />,
  // @ts-expect-error -- a picture below a text has no edge to reach
  <PictureSlide key="11" title="A" picture={picture} text="B" fill side="below" />,
  // @ts-expect-error -- frames are never cropped
  <PictureSlide key="12" title="A" frames={[picture]} fill />,
  // @ts-expect-error -- a focus without percent
  <Picture key="13" src="./a.png" alt="A" focus="left" />,
];

/** A list in a constant keeps the types of its addresses. */
const speakers = [
  { name: 'A', links: [{ label: 'B', href: 'https://example.com/' }] },
] satisfies Speaker[];

export const constants = [
  <TitleSlide key="title" title="A" speakers={speakers} portrait={Portrait} />,
  <SpeakerSlide key="speaker" title="A" speakers={speakers} />,
  // @ts-expect-error the portraits are drawn by a component
  <TitleSlide key="portrait" title="A" speakers={speakers} portrait />,
];

const livePicture = { src: '/a.png', alt: 'A' };

export const live = [
  <DemoSlide key="1" title="A" picture={livePicture}>
    <p>A</p>
  </DemoSlide>,
  // @ts-expect-error -- no demo
  <DemoSlide key="2" title="A" />,
  // @ts-expect-error -- a picture without its text
  <EmbedSlide key="3" title="A" src="https://example.com/" picture={{ src: '/a.png' }} />,
  // @ts-expect-error -- no picture for when there is no network
  <EmbedSlide key="4" title="A" src="https://example.com/" />,
  // @ts-expect-error -- no address
  <EmbedSlide key="5" title="A" src="example.com" picture={livePicture} />,
  <VideoSlide key="6" title="A" src="/a.webm" alt="A" start={1} end={2} loop muted />,
  // @ts-expect-error -- a film without its text
  <VideoSlide key="7" title="A" src="/a.webm" />,
  // @ts-expect-error -- the TeX is a prop, which the build can read
  <Formula key="8">x^2</Formula>,
];

declare const drawing: DrawingFile;

export const drawings = [
  <DrawingSlide key="1" title="A" drawing={drawing} alt="A" steps={['a', ['b'], { light: 'c' }]} />,
  // @ts-expect-error Without its words, nobody can hear what it shows.
  <DrawingSlide key="alt" title="A" drawing={drawing} />,
  // @ts-expect-error A path is not read: import the file with ?drawing.
  <DrawingSlide key="path" title="A" drawing="a.svg" alt="A" />,
  // @ts-expect-error Not a thing that a step can do.
  <DrawingSlide key="step" title="A" drawing={drawing} alt="A" steps={[{ blink: 'a' }]} />,
];

export const marks = [
  <CodeSlide key="1" title="A" code="a" marks={[circle('line 1', { label: 'A', step: 1 })]} />,
  <PointsSlide key="n" title="A" points={[]} marks={['A'].map((word) => arrow(word))} />,
  // @ts-expect-error A name alone does not say what to draw: circle('line 1').
  <CodeSlide key="name" title="A" code="a" marks={['line 1']} />,
  // @ts-expect-error A part has four sides.
  <CodeSlide key="area" title="A" code="a" marks={[circle('picture', { area: [1, 2] })]} />,
];
