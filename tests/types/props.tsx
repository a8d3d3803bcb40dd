// Not run, but checked by tsc: each line below a @ts-expect-error is a mistake that an author could make
// and that the types must refuse. Everything else must compile.
import {
  Backdrop,
  Callout,
  Emoji,
  Gauge,
  Heading,
  Part,
  Presentation,
  Reveal,
  SectionSlide,
  SlideFrame,
  SourceLink,
  Still,
  type Theme,
  createTheme,
  languages,
  PointsSlide,
  midnight,
  paper,
} from 'lectern';

export const links = [
  <SourceLink key="https" href="https://example.com/">
    A
  </SourceLink>,
  <SourceLink key="mailto" href="mailto:a@example.com">
    A
  </SourceLink>,
  <SourceLink key="slide" href="#a">
    A
  </SourceLink>,
  <SourceLink key="file" href="./a.pdf">
    A
  </SourceLink>,
  // @ts-expect-error a link that runs a script
  <SourceLink key="javascript" href="javascript:alert(1)">
    A
  </SourceLink>,
  // @ts-expect-error a link to data
  <SourceLink key="data" href="data:text/html,A">
    A
  </SourceLink>,
  // @ts-expect-error a file of the speaker's computer
  <SourceLink key="local" href="file:///a.pdf">
    A
  </SourceLink>,
  // @ts-expect-error an address without its scheme
  <SourceLink key="www" href="www.example.com">
    A
  </SourceLink>,
];

export const parts = [
  <Part key="backup" title="More" backup>
    <SectionSlide title="A" skip />
  </Part>,
  // @ts-expect-error a part is a backup, or it is not
  <Part key="where" title="More" backup="end">
    A
  </Part>,
  // @ts-expect-error a slide alone is no backup
  <SectionSlide key="slide" title="A" backup />,
  // @ts-expect-error a slide is skipped, or it is not
  <SectionSlide key="skip" title="A" skip="yes" />,
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
  // @ts-expect-error a gauge without a word for its stops has no name for screen readers
  <Gauge key="gauge" current={1} total={5}>
    A
  </Gauge>,
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
  <Presentation
    key="occasion"
    title="A"
    event="B"
    date="C"
    speakers={[{ name: 'D', links: [{ label: 'E', href: 'https://example.com/' }] }]}
  >
    F
  </Presentation>,
  // @ts-expect-error a date is a text: "2026-05-12", or as you write it
  <Presentation key="date" title="A" date={new Date()}>
    B
  </Presentation>,
  <Presentation key="again" title="A" date="2026-05-12" duration={20} lang="de">
    B
  </Presentation>,
  // @ts-expect-error the length is in minutes
  <Presentation key="length" title="A" duration="20 min">
    B
  </Presentation>,
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
  // @ts-expect-error a part of a theme: createTheme completes it
  <Presentation key="theme" title="A" theme={{ name: 'brand' }}>
    A
  </Presentation>,
  // @ts-expect-error an unknown aspect ratio
  <Presentation key="aspect-ratio" title="A" aspectRatio="5:4">
    A
  </Presentation>,
  // @ts-expect-error a talk without slides
  <Presentation key="slides" title="A" />,
  // @ts-expect-error an accent that no theme has
  <Part key="accent" title="A" accent="mauve">
    A
  </Part>,
  // @ts-expect-error a color is not an accent: parts name one
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

export const themes: Theme[] = [
  createTheme({}),
  createTheme({ name: 'brand', accents: { brand: '#ffaa00' }, fontSizes: { body: 30 } }),
  createTheme({ colors: { ground: '#000000' } }, paper),
  // @ts-expect-error a misspelt token
  createTheme({ colors: { backround: '#000000' } }),
  // @ts-expect-error a misspelt group
  createTheme({ colours: { ground: '#000000' } }),
  // @ts-expect-error a color starts with #
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

const t = languages('en', 'de');
export const greeting: string = t({ en: 'Tea', de: 'Tee' });
export const inTwoLanguages = (
  <PointsSlide
    title={t({ en: 'Tea', de: 'Tee' })}
    points={t({ en: [{ text: 'Hot', cue: 'Blow' }], de: [{ text: 'Heiß' }] })}
  />
);
// @ts-expect-error a language is missing
t({ en: 'Tea' });
// @ts-expect-error a language that the talk does not have
t({ en: 'Tea', de: 'Tee', fr: 'Thé' });
