import { screen } from '@testing-library/react';
import { type Logo, Portrait, QrCode, TitleSlide } from 'lectern';
import { attributes } from '../../../src/core/page.ts';
import { renderSlide } from '../renderSlide.tsx';

test('is a region that its only heading, of level 1, names', () => {
  renderSlide(<TitleSlide title="Vibe coding" />);
  expect(screen.getByRole('region', { name: 'Vibe coding' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 1, name: 'Vibe coding' }),
  );
});

test('says what the talk is about, who speaks, and where, from the start', () => {
  renderSlide(
    <TitleSlide
      title="Vibe coding"
      subtitle="or: who flies the plane?"
      speaker="Ada"
      event="Conf 2030"
    />,
    { step: 0 },
  );
  expect(screen.getByText('or: who flies the plane?')).toBeVisible();
  expect(screen.getByText('Ada')).toBeVisible();
  expect(screen.getByText('Conf 2030')).toBeVisible();
  // The picture for link previews finds them there.
  const byline = document.querySelectorAll(`[${attributes.byline}] > *`);
  expect([...byline].map(({ textContent }) => textContent)).toEqual(['Ada', 'Conf 2030']);
});

test('needs only a title', () => {
  renderSlide(<TitleSlide title="Vibe coding" notes="Breathe." />);
  expect(screen.getByRole('region')).toHaveTextContent(/^Vibe coding$/);
});

const speakers = [
  {
    name: 'Mara Lindqvist',
    company: 'Example Labs',
    links: [{ label: '@mara@example.com', href: 'https://example.com/@mara' }],
  },
  { name: 'Jonas Abara' },
] as const;

test('names each speaker with company and links, and the event with its date', () => {
  renderSlide(
    <TitleSlide title="Reading code" speakers={speakers} event="Conf 2030" date="May 2030" />,
    { step: 0 },
  );
  expect(screen.getByText('Mara Lindqvist')).toBeVisible();
  expect(screen.getByText('Example Labs')).toBeVisible();
  expect(screen.getByText('Jonas Abara')).toBeVisible();
  expect(screen.getByRole('link', { name: '@mara@example.com' })).toHaveAttribute(
    'href',
    'https://example.com/@mara',
  );
  // The picture for link previews finds names and event, but no companies or links.
  const textsIn = (element: string) =>
    [...document.querySelectorAll(`[${attributes.byline}] > ${element}`)].map(
      ({ textContent }) => textContent,
    );
  expect(textsIn('strong')).toEqual(['Mara Lindqvist', 'Jonas Abara']);
  expect(textsIn('span')).toEqual(['Conf 2030', 'May 2030']);
});

test('shows a logo and a QR code with its address in words', () => {
  renderSlide(
    <TitleSlide
      title="Reading code"
      logo={{ src: './conf.svg', alt: 'Conf 2030' }}
      qr={<QrCode href="https://example.com/talk" />}
    />,
  );
  expect(screen.getByRole('img', { name: 'Conf 2030' })).toHaveAttribute('src', './conf.svg');
  expect(screen.getByRole('img', { name: 'QR code' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'example.com/talk' })).toBeVisible();
});

test.each([
  ['two names', <TitleSlide key="names" title="A" speakers={speakers} />, 1],
  ['a picture', <TitleSlide key="picture" title="A" background="./sea.jpg" />, 0],
  ['a logo', <TitleSlide key="logo" title="A" logo={{ src: './b.svg', alt: 'B' }} />, 0],
  ['a code', <TitleSlide key="code" title="A" qr={<QrCode href="https://example.com/" />} />, 0],
])('with %s, lets the drawing give way if there is no room', (_, slide, drawings) => {
  renderSlide(slide);
  expect(document.querySelectorAll(`[${attributes.drawing}]`)).toHaveLength(drawings);
});

test('shows the faces of the speakers, or their initials, if it is given the portrait', () => {
  const { unmount } = renderSlide(<TitleSlide title="A" speakers={speakers} />);
  expect(screen.queryByRole('img')).toBeNull();
  unmount();
  const [first, second] = speakers;
  renderSlide(
    <TitleSlide
      title="A"
      speakers={[{ ...first, portrait: './mara.jpg' }, second]}
      portrait={Portrait}
    />,
  );
  expect(screen.getByRole('img', { name: 'Mara Lindqvist' })).toHaveAttribute('src', './mara.jpg');
  expect(screen.getByRole('img', { name: 'Jonas Abara' })).toHaveTextContent(/^JA$/);
});

test('makes a long title smaller to keep the speakers on the slide, and uses the whole width', () => {
  const sizeOf = (title: string, isNarrow = false) => {
    const { unmount } = renderSlide(
      <TitleSlide
        title={title}
        subtitle="What forty years of autopilot can teach people who write code with agents"
        speakers={speakers}
        background="./sea.jpg"
        qr={isNarrow ? <QrCode href="https://example.com/" /> : undefined}
      />,
    );
    const size = parseFloat(screen.getByRole('heading').style.fontSize);
    unmount();
    return size;
  };
  const long = 'Two pilots in the cockpit and nobody who looks out of the window';
  expect(sizeOf('Two pilots')).toBe(136);
  expect(sizeOf(long)).toBe(80);
  expect(sizeOf(long, true)).toBe(60);
});

test('gives each of three speakers a third of the slide, and a logo a place at the top', () => {
  const three = [
    ...speakers,
    { name: 'Ines Carvalho', company: 'The University of Exampleton and its Harbor' },
  ];
  const sizeOf = (text: string) =>
    parseFloat(getComputedStyle(screen.getByText(text).closest<HTMLElement>('[style]')!).fontSize);
  const sizes = (people: typeof three) => {
    const { unmount } = renderSlide(
      <TitleSlide
        title="Reading code"
        speakers={people}
        portrait={Portrait}
        logo={{ src: './conf.svg', alt: 'Conf 2030' }}
      />,
    );
    const isUp =
      getComputedStyle(screen.getByRole('img', { name: 'Conf 2030' })).position === 'absolute';
    const found = [sizeOf('Mara Lindqvist'), sizeOf('Example Labs'), isUp];
    unmount();
    return found;
  };
  expect(sizes(three.slice(0, 2))).toEqual([36, 30, false]);
  expect(sizes(three)).toEqual([32, 24, true]);
});

test('makes a subtitle of many lines smaller before the title', () => {
  const sizeOf = (subtitle: string) => {
    const { unmount } = renderSlide(<TitleSlide title="A" subtitle={subtitle} />);
    const size = screen.getByText(subtitle).closest<HTMLElement>('[style]')!.style.fontSize;
    unmount();
    return size;
  };
  expect(sizeOf('Maps for people who walk')).toBe('44px');
  expect(sizeOf('Maps for people who walk '.repeat(6).trim())).toBe('36px');
});

test('ends a subtitle of many lines before the drawing, and one line goes on below it', () => {
  const widthOf = (subtitle: string, logo?: Logo) => {
    const { unmount } = renderSlide(<TitleSlide title="A" subtitle={subtitle} logo={logo} />);
    const { maxWidth } = screen.getByText(subtitle).closest<HTMLElement>('[style]')!.style;
    unmount();
    return parseFloat(maxWidth);
  };
  const quote =
    'The longest queue that I ever saw was the one for the meeting about the queue. '.repeat(2);
  expect(widthOf(quote.trim())).toBe(806);
  expect(widthOf('What a queue knows and a log does not')).toBe(1014);
  // A logo at the right has no drawing behind it.
  expect(widthOf(quote.trim(), { src: 'logo.svg', alt: 'Logo' })).toBe(1014);
});
