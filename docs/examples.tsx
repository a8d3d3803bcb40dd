// One example of each component, for the manifest: `npm run docs` copies them from here unchanged.
import {
  AdviceSlide,
  AgendaSlide,
  AnalogySlide,
  Backdrop,
  BackgroundPicture,
  Callout,
  Card,
  CaseStudySlide,
  Chart,
  ChartSlide,
  ClosingSlide,
  ColumnsSlide,
  ComparisonSlide,
  Code,
  CodeSlide,
  DemoSlide,
  EmbedSlide,
  Diagram,
  DiagramSlide,
  type DrawingFile,
  DrawingSlide,
  Emoji,
  Formula,
  Gauge,
  Heading,
  Icon,
  LayeredDrawing,
  LevelSlide,
  LinksSlide,
  MemeSlide,
  MythSlide,
  Part,
  PhaseSlide,
  Picture,
  PictureSlide,
  Pipeline,
  PipelineSlide,
  PlatformSlide,
  PointList,
  PointsSlide,
  Portrait,
  Presentation,
  ProblemsSlide,
  PunchlineSlide,
  QrCode,
  QuestionSlide,
  QuoteSlide,
  Reveal,
  RichText,
  SectionSlide,
  SlideFrame,
  SourceLink,
  SpeakerSlide,
  StatementSlide,
  Still,
  Table,
  TableSlide,
  TimelineSlide,
  TerminalSlide,
  TitleSlide,
  ToolsSlide,
  Video,
  VideoSlide,
  paper,
} from 'lectern';

/** What `import ticket from './ticket.svg?drawing'` gives. */
const ticket: DrawingFile = {
  file: 'ticket.svg',
  svg: '<svg viewBox="0 0 100 50"><g data-layer="0"><text>Queue</text></g></svg>',
  key: 'drawing-ticket',
  width: 100,
  height: 50,
  names: ['Queue', 'Hand over', 'Worker', 'Retry'],
};

export const examples = {
  Presentation: (
    <Presentation
      title="Bees"
      event="Example Conf"
      date="May 2026"
      speakers={[{ name: 'Mara Lindqvist', company: 'Example Hives' }]}
      duration={20}
      theme={paper}
    >
      <TitleSlide title="BEES" subtitle="and why they dance" />
      <QuestionSlide title="Who is **watching**? 🐝" />
    </Presentation>
  ),
  Part: (
    <Part title="The dance" accent="brand">
      <SectionSlide title="THE DANCE" />
      <PointsSlide title="A dance says" points={[{ text: 'Where to' }, { text: 'How far' }]} />
    </Part>
  ),
  AdviceSlide: (
    <AdviceSlide
      title="Before you build a hive"
      statement="Bees are **livestock**: begin with somebody who has some."
      items={[
        { icon: '🤝', label: 'Find a club', text: 'and help there for a summer' },
        { icon: '🔗', label: 'example.com/hives', href: 'https://example.com/hives' },
        {
          icon: '📄',
          authors: 'von Frisch',
          title: 'The dance language of bees',
          source: 'Harvard, 1967',
          href: 'https://example.com/dance',
          finding: 'a run that tells a direction',
        },
      ]}
    />
  ),
  AnalogySlide: (
    <AnalogySlide
      title="Is a hive like a city?"
      points={[
        { icon: '🏙️', claim: 'Everybody has a job', explanation: 'and changes it with age' },
        {
          icon: '👑',
          claim: 'There is a queen',
          explanation: 'who decides nothing',
          cue: 'Pause.',
        },
      ]}
      notes="Let them answer first."
    />
  ),
  CaseStudySlide: (
    <CaseStudySlide
      kicker="CASE STUDY"
      title="A hive on the roof"
      facts={[
        { icon: '🐝', label: 'Bees:', figure: '40,000', text: 'in the first summer' },
        { icon: '🍯', label: 'Honey:', figure: '12 kg', text: 'in a bad year' },
      ]}
      source={{ icon: '🔗', label: 'The hive’s diary', href: 'https://example.com/diary' }}
    />
  ),
  LevelSlide: (
    <LevelSlide
      level={1}
      levels={3}
      title="Watch"
      points={[{ text: 'Stand beside the hive' }, { label: 'Listen:', text: 'it hums' }]}
      warning="Not in front of the entrance"
    />
  ),
  MemeSlide: (
    <MemeSlide emoji="🐻" title="Free honey" quote="What could go wrong?" attribution="a bear" />
  ),
  MythSlide: (
    <MythSlide
      phase={4}
      phases={4}
      title="The hive that keeps itself"
      status="NOT YET"
      pitch="Sensors do all the work"
      realityCheck={{ text: 'Somebody still **opens the lid**', cue: 'Show the glove.' }}
    />
  ),
  PhaseSlide: (
    <PhaseSlide
      phase={1}
      phases={4}
      title="A borrowed hive"
      tools="veil, smoker, gloves"
      whatItIs="you help, somebody else decides"
      benefit={{ text: '✅ **Nothing** to buy' }}
      risk={{ text: '⚠️ You learn **one** way of doing it', cue: 'Name two others.' }}
    />
  ),
  PictureSlide: (
    <PictureSlide
      title="It worked on Friday"
      picture={{ src: '/harbor.jpg', alt: 'A sailing boat in the evening', focus: '36% 60%' }}
      caption="An hour before"
      credit={{ label: 'Photo: A. Name, Unsplash', href: 'https://unsplash.com' }}
    />
  ),
  PipelineSlide: (
    <PipelineSlide
      level={2}
      title="From flower to jar"
      stages={[
        { icon: '🌼', label: 'Nectar' },
        { icon: '🐝', label: 'Stomach' },
        { icon: '🍯', label: 'Comb' },
      ]}
      status="Three weeks"
    />
  ),
  PlatformSlide: (
    <PlatformSlide
      title="🐝 The club"
      cards={[
        { icon: '📚', name: 'Library', description: 'Two hundred books on bees' },
        { icon: '🧰', name: 'Tools', description: 'to borrow over a weekend' },
      ]}
      source={{ label: 'example.com/club', href: 'https://example.com/club' }}
    />
  ),
  PointsSlide: (
    <PointsSlide
      title="A dance says"
      before="A bee that comes home tells the others"
      points={[
        'where to fly',
        { text: 'how far it is', points: ['a long run for a long way'], cue: 'Show the run.' },
      ]}
      after="They find it without her."
      notes="Dance it, if the stage is large enough."
    />
  ),
  ProblemsSlide: (
    <ProblemsSlide
      id="problems"
      title="What bees struggle with"
      problems={[
        { icon: '🕷️', label: 'Mites', description: 'They sit where nobody looks' },
        { icon: '🌽', label: 'One crop', description: 'Food for two weeks a year' },
      ]}
    />
  ),
  PunchlineSlide: (
    <PunchlineSlide
      title="What does a bee say to a flower?"
      emoji="🌼"
      punchline="Hello, honey"
      followUp="I apologise."
    />
  ),
  QuestionSlide: <QuestionSlide title="Who is **watching**? 🐝" />,
  SectionSlide: <SectionSlide title="THE DANCE" subtitle="A map that is walked" />,
  TitleSlide: (
    <TitleSlide title="BEES" subtitle="and why they dance" speaker="Ada" event="BeeConf" />
  ),
  ToolsSlide: (
    <ToolsSlide
      level={2}
      title="What you need"
      tools={[
        { icon: '🧤', name: 'Gloves', description: 'of leather' },
        { icon: '💨', name: 'Smoker', description: 'with dry grass' },
      ]}
      points={[{ text: 'All of it second hand' }]}
      warning="Never smoke the queen"
    />
  ),
  StatementSlide: (
    <StatementSlide
      figure="1 of 3"
      title="bites that we eat needs a bee"
      source={{ label: 'A study of crops', href: 'https://example.com/crops' }}
    />
  ),
  QuoteSlide: (
    <QuoteSlide
      title="A beekeeper on patience"
      quotes={[
        {
          text: 'A hive that is left alone in spring is a hive that is there in summer.',
          name: 'Mara Lindqvist',
          role: 'Beekeeper',
          href: 'https://example.com/mara',
        },
      ]}
    />
  ),
  AgendaSlide: (
    <AgendaSlide
      title="Today"
      parts={['The hive', 'The dance', 'Your garden']}
      current="The dance"
    />
  ),
  LinksSlide: (
    <LinksSlide
      title="To read"
      links={[
        { label: 'The dance language', href: 'https://example.com/dance', note: 'Karl von Frisch' },
        {
          label: 'Honeybee democracy',
          href: 'https://example.com/book',
          note: 'Thomas Seeley',
          also: { label: 'his talk', href: 'https://example.com/talk' },
        },
      ]}
    />
  ),
  ClosingSlide: (
    <ClosingSlide
      title="Questions?"
      links={[{ label: '@mara@example.com', href: 'https://example.com/@mara' }]}
      qr={<QrCode href="https://example.com/bees" size={390} />}
      credits={['Photos: Jonas Abara']}
    />
  ),
  SpeakerSlide: (
    <SpeakerSlide
      title="Who is talking?"
      speakers={[
        {
          name: 'Mara Lindqvist',
          role: 'Beekeeper',
          company: 'Example Hives',
          links: [{ label: '@mara@example.com', href: 'https://example.com/@mara' }],
          about: ['Has kept bees since 1999', 'Has been stung twice'],
        },
      ]}
    />
  ),
  ColumnsSlide: (
    <ColumnsSlide
      title="What a hive counts"
      reveal="points"
      columns={[
        { heading: 'Each evening', points: ['Who is back', 'What they bring'] },
        { children: <Code code={'bees += 1;\nhoney += bee.load;'} language="ts" /> },
      ]}
      steps={[{ second: 'all' }, { second: '1', cue: 'Open the lid.' }, { second: '2' }]}
      after="It never counts **you**"
    />
  ),
  TableSlide: (
    <TableSlide
      title="Three hives in a year"
      columns={['', 'Honey', 'Swarmed', 'Alive']}
      rows={[
        ['Roof', '12 kg', true, true],
        ['Garden', '31 kg', false, true],
        { cells: ['Forest', '', true, false], cue: 'The bear.' },
      ]}
      lit={{ row: 2 }}
      reveal="rows"
    />
  ),
  ChartSlide: (
    <ChartSlide
      kind="lines"
      title="The roof makes the most honey"
      labels={[2023, 2024, 2025]}
      series={[
        { name: 'Roof', values: [12, 19, 31] },
        { name: 'Garden', values: [14, 15, null], cue: 'Nobody weighed it.' },
      ]}
      lit="Roof"
      unit="kg of honey"
      reveal="series"
      source="Our own scale"
    />
  ),
  DiagramSlide: (
    <DiagramSlide
      title="How nectar becomes honey"
      nodes={{
        flower: { label: 'Flower', form: 'outside' },
        bee: 'Bee',
        comb: { label: 'Comb', text: 'of wax', form: 'store' },
      }}
      edges={[
        { from: 'flower', to: 'bee', label: 'nectar' },
        { from: 'bee', to: 'comb', dashed: true },
      ]}
      steps={[['bee'], { names: ['comb', 'bee-comb'], cue: 'Show the comb.' }]}
    />
  ),
  ComparisonSlide: (
    <ComparisonSlide
      title="What the new hive changed"
      first={{ label: 'Before', heading: 'Straw' }}
      second={{ label: 'After', heading: 'Wood' }}
      pairs={[
        {
          first: { figure: '4 kg', text: 'of honey' },
          second: { figure: '31 kg', text: 'of honey' },
          cue: 'Show the jar.',
        },
        { first: 'Cut in pieces each autumn', second: 'Opened and closed again' },
      ]}
      winner="second"
    />
  ),
  TimelineSlide: (
    <TimelineSlide
      title="How hives got lids"
      events={[
        { date: '1500', at: 1500, name: 'Straw', text: 'cut open for the honey' },
        { date: '1851', at: 1851, name: 'Frames', text: 'that can be lifted', cue: 'Lift one.' },
        { date: '2030', at: 2030, name: 'Sensors', text: 'perhaps', future: true },
      ]}
      lit={2}
    />
  ),
  CodeSlide: (
    <CodeSlide
      title="How a bee counts"
      language="python"
      code={`
        def fly(landmarks, home):
            seen = 0
            for mark in landmarks:
                seen += 1
            return home if seen == 4 else fly(landmarks[seen:], home)
      `}
      steps={[
        'all',
        { lines: '3-4', text: 'A bee counts what it passes', cue: 'Up to four.' },
        { lines: '5', text: 'and knows where it is' },
      ]}
    />
  ),
  DemoSlide: (
    <DemoSlide title="Count the bees" picture={{ src: './bees.png', alt: 'A counter at 3' }}>
      <label>
        Bees <input type="number" defaultValue={3} />
      </label>
    </DemoSlide>
  ),
  EmbedSlide: (
    <EmbedSlide
      title="The hive, live"
      src="https://example.com/hive"
      picture={{ src: './hive.png', alt: 'A hive from above' }}
    />
  ),
  Formula: <Formula tex="n_{t+1} = n_t + \frac{b}{2}" size="title" />,
  VideoSlide: (
    <VideoSlide
      title="The dance"
      src="./dance.webm"
      alt="A bee dances"
      poster="./dance.jpg"
      loop
      muted
    />
  ),
  Video: (
    <Video src="./dance.webm" alt="A bee dances" poster="./dance.jpg" start={4} end={9} muted />
  ),
  TerminalSlide: (
    <TerminalSlide
      title="Ask the hive"
      commands={[
        { command: 'hive status', output: '40,000 bees, 1 queen' },
        { command: 'hive weigh --unit kg', output: '31.4', cue: 'Two of them are honey.' },
      ]}
    />
  ),
  DrawingSlide: (
    <DrawingSlide
      title="How a ticket moves"
      drawing={ticket}
      alt="A client sends tickets to a server, and a worker takes them from a queue."
      steps={[['Queue', 'Hand over'], ['Worker', 'Retry'], { light: 'Queue', cue: 'It is full.' }]}
    />
  ),
  Still: (
    <Still step={1} theme={paper} aspectRatio="4:3">
      <PointsSlide title="A dance says" points={[{ text: 'Where to' }, { text: 'How far' }]} />
    </Still>
  ),
  SlideFrame: (
    <SlideFrame title="Sting" reveals={[{ cue: 'Wait for it.' }]} notes="Tell of the first one.">
      <Heading>Sting</Heading>
      <Reveal step={1}>
        <Callout tone="warning">Run</Callout>
      </Reveal>
    </SlideFrame>
  ),
  Reveal: (
    <Reveal step={1} as="p">
      It hums
    </Reveal>
  ),
  Backdrop: <Backdrop drawing="question" />,
  BackgroundPicture: (
    <SlideFrame
      title="A meadow"
      field="picture"
      backdrop={<BackgroundPicture src="./meadow.jpg" />}
    >
      <Heading size="display">A meadow</Heading>
    </SlideFrame>
  ),
  Callout: (
    <Callout tone="risk" label="caveat">
      Bees **sting**
    </Callout>
  ),
  Card: <Card icon="🐝" title="Worker" description="Six weeks of summer, **six jobs**" />,
  Emoji: <Emoji label="a bee">🐝</Emoji>,
  Gauge: (
    <Gauge current={2} total={5} label="Phase">
      <p>Bees learn to dance</p>
    </Gauge>
  ),
  Heading: <Heading size="display">Who is **watching**?</Heading>,
  Icon: <Icon size="large">🐝</Icon>,
  Code: (
    <Code
      language="ts"
      fileName="dance.ts"
      code={`
        const dance = (angle: number, meters: number) =>
          waggle(angle).repeat(meters / 100);
      `}
    />
  ),
  Picture: <Picture src="/map.png" alt="The way from a call to an answer" caption="One call" />,
  LayeredDrawing: (
    <LayeredDrawing
      drawing={ticket}
      alt="A client sends tickets to a server, and a worker takes them from a queue."
    />
  ),
  Pipeline: (
    <Pipeline
      stages={[
        { icon: '🌼', label: 'Nectar' },
        { icon: '🍯', label: 'Honey' },
      ]}
    />
  ),
  Chart: (
    <Chart
      label="Bees"
      labels={['Roof', 'Garden']}
      series={[{ name: 'Bees', values: [12000, 31000] }]}
    />
  ),
  Diagram: (
    <Diagram
      label="Ways"
      nodes={{ hive: 'Hive', field: 'Field' }}
      edges={[{ from: 'hive', to: 'field' }]}
    />
  ),
  Table: (
    <Table
      label="Two hives"
      columns={['', 'Bees']}
      rows={[
        ['Roof', 12000],
        ['Garden', 31000],
      ]}
      firstStep={1}
    />
  ),
  PointList: <PointList points={[{ icon: '🐝', label: 'Bees', text: 'dance' }]} firstStep={2} />,
  Portrait: <Portrait name="Mara Lindqvist" size={280} />,
  QrCode: <QrCode href="https://example.com/bees" size={390} />,
  RichText: <RichText>You are **not** alone</RichText>,
  SourceLink: <SourceLink href="https://example.com/bees">example.com/bees</SourceLink>,
};
