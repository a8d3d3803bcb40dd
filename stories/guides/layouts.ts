/** A layout of another tool, and what it is here. */
interface Layout {
  layout: string;
  kind: string;
  /** What to know when you move a slide. */
  note?: string;
}

/** The layouts of other tools, with the kind that does the same. */
export const layouts: Record<string, readonly Layout[]> = {
  PowerPoint: [
    { layout: 'Title Slide', kind: 'TitleSlide' },
    { layout: 'Section Header', kind: 'SectionSlide', note: 'It begins a `Part`.' },
    {
      layout: 'Title and Content',
      kind: 'PointsSlide',
      note: 'Or the kind of its content: a table, a chart, code.',
    },
    { layout: 'Two Content', kind: 'ColumnsSlide' },
    { layout: 'Comparison', kind: 'ComparisonSlide' },
    { layout: 'Title Only', kind: 'StatementSlide' },
    {
      layout: 'Blank',
      kind: 'PictureSlide',
      note: 'With `fill` and `hideTitle`. A slide always has a title, which names it.',
    },
    { layout: 'Content with Caption', kind: 'ColumnsSlide' },
    {
      layout: 'Picture with Caption',
      kind: 'PictureSlide',
      note: '`caption`, or `text` beside it.',
    },
    { layout: 'Quote with Caption', kind: 'QuoteSlide' },
    { layout: 'SmartArt: process', kind: 'PipelineSlide' },
    { layout: 'SmartArt: hierarchy, cycle', kind: 'DiagramSlide' },
  ],
  Slidev: [
    { layout: 'cover', kind: 'TitleSlide' },
    { layout: 'intro', kind: 'SpeakerSlide' },
    { layout: 'section', kind: 'SectionSlide' },
    { layout: 'default', kind: 'PointsSlide' },
    { layout: 'center', kind: 'StatementSlide' },
    { layout: 'statement', kind: 'StatementSlide' },
    { layout: 'fact', kind: 'StatementSlide', note: 'With a number, and what it counts.' },
    { layout: 'quote', kind: 'QuoteSlide' },
    { layout: 'two-cols, two-cols-header', kind: 'ColumnsSlide' },
    { layout: 'image', kind: 'PictureSlide', note: 'With `fill`.' },
    {
      layout: 'image-left, image-right',
      kind: 'PictureSlide',
      note: 'With `text` or `points` beside it.',
    },
    { layout: 'iframe', kind: 'EmbedSlide' },
    {
      layout: 'iframe-left, iframe-right',
      kind: 'EmbedSlide',
      note: 'The page has the whole slide.',
    },
    { layout: 'full', kind: 'DemoSlide', note: 'With `layout="full"`.' },
    { layout: 'end', kind: 'ClosingSlide' },
    { layout: 'none', kind: 'SlideFrame', note: 'A slide of your own.' },
  ],
  'reveal.js': [
    {
      layout: 'A section of sections',
      kind: 'Part',
      note: 'Slides are in one row. ↓ and ↑ go to the next and the previous one.',
    },
    {
      layout: 'class="fragment"',
      kind: 'PointsSlide',
      note: 'Lists come step by step unless you say `atOnce`. Anything else: `Reveal`.',
    },
    { layout: 'data-line-numbers', kind: 'CodeSlide', note: '`steps`.' },
    {
      layout: 'data-auto-animate',
      kind: 'CodeSlide',
      note: '`versions`: words that stay move to their new place.',
    },
    { layout: 'data-background-image', kind: 'PictureSlide', note: 'With `fill`.' },
    { layout: 'data-background-iframe', kind: 'EmbedSlide' },
    { layout: 'data-background-video', kind: 'VideoSlide' },
    { layout: 'r-fit-text', kind: 'StatementSlide' },
    { layout: 'r-stack', kind: 'PictureSlide', note: '`pictures`, one after the other.' },
  ],
  Marp: [
    { layout: 'class: lead', kind: 'TitleSlide', note: 'Or a SectionSlide, later in the talk.' },
    { layout: 'class: invert', kind: 'StatementSlide', note: 'Colors belong to the theme.' },
    { layout: '![bg]', kind: 'PictureSlide', note: 'With `fill`.' },
    {
      layout: '![bg left], ![bg right]',
      kind: 'PictureSlide',
      note: 'With `text` or `points` beside it.',
    },
    { layout: '# fit', kind: 'StatementSlide' },
    { layout: 'Lists with * or 1)', kind: 'PointsSlide' },
    {
      layout: 'paginate, header, footer',
      kind: 'Part',
      note: 'Each slide shows its part and its number.',
    },
  ],
  'Keynote and Google Slides': [
    { layout: 'Title, Title Slide', kind: 'TitleSlide' },
    { layout: 'Section, Section header', kind: 'SectionSlide' },
    { layout: 'Title & Bullets, Title and body', kind: 'PointsSlide' },
    { layout: 'Title, Bullets & Photo', kind: 'PictureSlide', note: 'With `points`.' },
    { layout: 'Title and two columns', kind: 'ColumnsSlide' },
    { layout: 'Agenda', kind: 'AgendaSlide' },
    { layout: 'Statement, Main point', kind: 'StatementSlide' },
    { layout: 'Big Fact, Big number', kind: 'StatementSlide' },
    { layout: 'Quote', kind: 'QuoteSlide' },
    { layout: 'Photo, Photo - 3 Up', kind: 'PictureSlide' },
  ],
};
