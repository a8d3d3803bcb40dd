/** What makes a slide kind work on stage, and what to do instead of what does not. */
interface Advice {
  do: readonly string[];
  dont: readonly string[];
}

/** Advice for each kind. */
export const advice: Record<string, Advice> = {
  TitleSlide: {
    do: ['Write the name of the talk as the program of the event has it.'],
    dont: ['Do not explain the talk here: an AgendaSlide or your first sentence does that.'],
  },
  SectionSlide: {
    do: ['Use it where the subject changes. Its few words are the name of the part.'],
    dont: ['Do not put a list on it. People have a moment to breathe here.'],
  },
  PointsSlide: {
    do: [
      'Write statements that are true without you: “Human is NOT in the loop”, not “Human”.',
      'Make one of the points bold, the one that they should remember.',
    ],
    dont: [
      'Do not write what you say. Put it into notes and cues.',
      'Do not put pictures of equal parts into points: ProblemsSlide and ColumnsSlide have places for them.',
    ],
  },
  ProblemsSlide: {
    do: ['Give each problem a name of one or two words, so that people can quote it.'],
    dont: ['Do not show more than an audience remembers: four are better than six.'],
  },
  StatementSlide: {
    do: ['Show one sentence, or one number and what it counts.'],
    dont: ['Do not add a second message. It gets a slide of its own.'],
  },
  QuoteSlide: {
    do: ['Quote word for word, and link to where it was said.'],
    dont: ['Do not read it out at once. Give people the time to read it themselves.'],
  },
  ColumnsSlide: {
    do: [
      'Put beside each other what people should see at the same time, such as code and its picture.',
    ],
    dont: ['Do not use it for before and after: ComparisonSlide shows pairs in the same line.'],
  },
  ComparisonSlide: {
    do: ['Compare with figures or texts of the same kind, pair by pair.'],
    dont: ['Do not compare more than two things: a TableSlide does that.'],
  },
  TableSlide: {
    do: ['Light the row that you talk about, with one key press each.'],
    dont: ['Do not paste a whole sheet. The audience needs the rows of your argument, and a link.'],
  },
  ChartSlide: {
    do: [
      'Say in the title what the chart shows: “A ship waits a quarter of the time”.',
      'Light the one series or value that proves it.',
    ],
    dont: ['Do not say something with color alone: each series has its name beside it.'],
  },
  DiagramSlide: {
    do: ['Light the way that you talk about, edge by edge.'],
    dont: [
      'Do not show more than nine nodes at once. Split the diagram, or put nodes into groups.',
    ],
  },
  TimelineSlide: {
    do: ['Name what changed, and not only when.'],
    dont: ['Do not use it for steps without dates: a PipelineSlide does that.'],
  },
  CodeSlide: {
    do: [
      'Show the lines of your argument, and light those that you talk about.',
      'Use a region of a real file, which is tested.',
    ],
    dont: ['Do not show a whole file. From the last row, about twelve lines can be read.'],
  },
  PictureSlide: {
    do: [
      'Write in `alt` what the picture says, for people who do not see it.',
      'Set `focus` to what must never be cropped.',
    ],
    dont: ['Do not show a picture of text. Use CodeSlide, TableSlide or QuoteSlide.'],
  },
  DemoSlide: {
    do: [
      'Give it a picture: the handout and the PDF show that, and so can you when the demo fails.',
    ],
    dont: ['Do not need the network. Halls have none.'],
  },
  SpeakerSlide: {
    do: ['Say in one line why you know something about the subject.'],
    dont: ['Do not tell your whole career. The audience came for the talk.'],
  },
  AgendaSlide: {
    do: ['Show it again at the start of each part: people see how far you are.'],
    dont: ['Do not show one in a talk of ten minutes.'],
  },
  QuestionSlide: {
    do: ['Ask what people can answer for themselves, and wait.'],
    dont: ['Do not put the answer on the same slide. The next one has it.'],
  },
  MemeSlide: {
    do: ['Use one that even those know who do not laugh.'],
    dont: ['Do not explain it.'],
  },
  PunchlineSlide: {
    do: ['Say the set-up, wait, and only then press the key.'],
    dont: ['Do not write a punchline of two lines: people read it before you say it.'],
  },
  AnalogySlide: {
    do: ['Begin with what everyone accepts, and end with what you want to say.'],
    dont: ['Do not use an analogy that needs an explanation.'],
  },
  CaseStudySlide: {
    do: ['Put the one figure first that people will tell others. It is the largest.'],
    dont: ['Do not leave out the source.'],
  },
  AdviceSlide: {
    do: ['Write what people can do on Monday, with a verb first.'],
    dont: ['Do not give more advice than you would follow yourself.'],
  },
  TerminalSlide: {
    do: ['Show the command and the three lines of its output that matter.'],
    dont: ['Do not type live what you can record: networks fail, and so do fingers.'],
  },
  DrawingSlide: {
    do: ['Give the groups of the drawing names, so that steps can light them.'],
    dont: ['Do not show the whole drawing at once if you tell it in steps.'],
  },
  VideoSlide: {
    do: ['Cut it to the seconds that people should see. Give it a picture for the PDF.'],
    dont: ['Do not speak over a film that has words.'],
  },
  EmbedSlide: {
    do: ['Give it a picture: halls have no network, and some pages refuse frames.'],
    dont: ['Do not show a page that needs a login.'],
  },
  PhaseSlide: {
    do: ['Use one for each phase, in their order: the gauge fills from slide to slide.'],
    dont: ['Do not use it for a list of things without an order: that is a PointsSlide.'],
  },
  MythSlide: {
    do: ['Write the myth as people say it.'],
    dont: ['Do not show a myth that nobody in the room believes.'],
  },
  LevelSlide: {
    do: ['Say what somebody can do at this level, and what they need for the next one.'],
    dont: ['Do not show five levels if your audience is at two of them.'],
  },
  ToolsSlide: {
    do: ['Say of each tool who it is for.'],
    dont: ['Do not list all tools that there are: a link does that.'],
  },
  PipelineSlide: {
    do: ['Name each stage with what happens there, in one or two words.'],
    dont: ['Do not draw branches with it: a DiagramSlide has them.'],
  },
  PlatformSlide: {
    do: ['Say in one line what the platform is, before what it offers.'],
    dont: ['Do not copy its website.'],
  },
  LinksSlide: {
    do: ['Choose what you would read first. The handout has the addresses.'],
    dont: ['Do not read the list out.'],
  },
  ClosingSlide: {
    do: ['Let it stay while people ask. Show where they find the slides.'],
    dont: ['Do not write only “Questions?”. People photograph this slide.'],
  },
};
