import { act, screen, within } from '@testing-library/react';
import {
  Backdrop,
  Callout,
  Card,
  Emoji,
  Heading,
  type Href,
  Icon,
  Gauge,
  Pipeline,
  PointList,
  Portrait,
  QrCode,
  RichText,
  SlideFrame,
  SourceLink,
} from 'lectern';
import { setFollowAddress } from '../../src/core/following.ts';
import '../../src/icons/index.ts';
import { drawings } from '../../src/icons/drawings.ts';
import { renderSlide } from './renderSlide.tsx';

test.each(['benefit', 'risk', 'warning', 'status'] as const)(
  'a callout says by word that it is a %s',
  (tone) => {
    renderSlide(
      <SlideFrame title="Callout">
        <Callout tone={tone}>Mind the **gap**</Callout>
      </SlideFrame>,
    );
    expect(screen.getByText(tone)).toBeVisible();
    expect(screen.getByText('Mind the', { exact: false })).toHaveTextContent('Mind the gap');
    expect(screen.getByRole('strong')).toHaveTextContent(/^gap$/);
    expect(screen.queryByRole('img')).toBeNull();
  },
);

test('a callout takes another label', () => {
  renderSlide(
    <SlideFrame title="Callout">
      <Callout tone="risk" label="caveat">
        Mind the gap
      </Callout>
    </SlideFrame>,
  );
  expect(screen.getByText('caveat')).toBeVisible();
  expect(screen.queryByText('risk')).toBeNull();
});

test('a card is named by a heading below the slide’s own', () => {
  renderSlide(
    <SlideFrame title="Cards">
      <Card icon="🐢" title="Slow" description="An **hour** a build" />
    </SlideFrame>,
  );
  expect(screen.getByRole('heading', { level: 3, name: 'Slow' })).toBeVisible();
  expect(screen.getByRole('paragraph')).toHaveTextContent(/^An hour a build$/);
});

test('text with emphasis and emoji is one child of its slide, which is a flex container', () => {
  renderSlide(
    <SlideFrame title="Text">
      <RichText>Ship **it** 🚢 now</RichText>
    </SlideFrame>,
  );
  expect(screen.getByText('🚢').parentElement).toHaveTextContent(/^Ship it 🚢 now$/);
  expect(screen.getByText('🚢').parentElement?.parentElement?.localName).toBe('section');
});

test('an emoji is decoration unless it has a label', () => {
  renderSlide(
    <SlideFrame title="Emoji">
      <Emoji>🎉</Emoji>
      <Emoji label="on fire">🔥</Emoji>
    </SlideFrame>,
  );
  expect(screen.getByText('🎉')).toHaveAttribute('aria-hidden', 'true');
  expect(screen.getByRole('img')).toBe(screen.getByRole('img', { name: 'on fire' }));
});

test('an icon is decoration', () => {
  renderSlide(
    <SlideFrame title="Icon">
      <Icon>🎉</Icon>
    </SlideFrame>,
  );
  expect(screen.getByText('🎉')).toBeVisible();
  expect(screen.getByText('🎉')).toHaveAttribute('aria-hidden', 'true');
});

test('a heading names its slide', () => {
  renderSlide(
    <SlideFrame title="Another name">
      <Heading>Up **front**</Heading>
    </SlideFrame>,
  );
  expect(screen.getByRole('region', { name: 'Up front' })).toContainElement(
    screen.getByRole('heading', { level: 2, name: 'Up front' }),
  );
});

test('a slide shows its kicker at the top', () => {
  renderSlide(
    <SlideFrame title="Kicker" kicker="IN THE WILD">
      <Heading>Kicker</Heading>
    </SlideFrame>,
  );
  expect(screen.getByText('IN THE WILD')).toBeVisible();
});

test('a gauge names the current position', () => {
  renderSlide(
    <SlideFrame title="Instruments">
      <Gauge current={2} total={5} label="Phase">
        Text
      </Gauge>
      <Gauge current={5} total={5} label="Phase" imagined>
        Text
      </Gauge>
      <Gauge current={3} total={4} label="Level" narrow>
        Text
      </Gauge>
    </SlideFrame>,
  );
  expect(screen.getAllByRole('img')).toEqual([
    screen.getByRole('img', { name: 'Phase 2 of 5' }),
    screen.getByRole('img', { name: 'Phase 5 of 5' }),
    screen.getByRole('img', { name: 'Level 3 of 4' }),
  ]);
  // The stops ahead are numbered, for the eyes only.
  const stops = screen
    .getAllByRole('img')
    .map((gauge) => [...gauge.querySelectorAll('i')].map(({ dataset }) => dataset.number).join(''));
  expect(stops).toEqual(['345', '5', '4']);
});

test.each([
  [1, '20%'],
  [2, '40%'],
  [3, ''],
])('a gauge has its number %s on the fill, unless that has room for it', (current, bottom) => {
  renderSlide(
    <SlideFrame title="Instruments">
      <Gauge current={current} total={5} label="Phase">
        Text
      </Gauge>
    </SlideFrame>,
  );
  expect(screen.getByRole('img').querySelector('b')!.style.bottom).toBe(bottom);
});

test('a point list reveals its points from the step it is given', () => {
  const { goToStep } = renderSlide(
    <SlideFrame title="Points" reveals={[{}, {}, {}]}>
      <PointList
        points={[{ icon: '🐢', label: 'Slow:', text: 'an **hour**' }, { text: 'Dear' }]}
        firstStep={2}
      />
    </SlideFrame>,
    { step: 1 },
  );
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  goToStep(2);
  const [slow] = screen.getAllByRole('listitem');
  expect(within(slow!).getByRole('paragraph')).toHaveTextContent(/^Slow: an hour$/);
  expect(screen.getByText('Dear')).not.toBeVisible();
  goToStep(3);
  expect(screen.getByText('Dear')).toBeVisible();
});

test('a dash between a label and a text in their own columns is not drawn, but read', () => {
  renderSlide(
    <SlideFrame title="Points">
      <PointList points={[{ label: 'Tea', text: '— hot' }, { text: '— 40 °C' }]} />
    </SlideFrame>,
  );
  const [apart, alone] = screen.getAllByRole('paragraph');
  expect(apart).toHaveTextContent(/^Tea — hot$/);
  expect(within(apart!).getByText('—')).toHaveStyle({ clipPath: 'inset(50%)' });
  expect(within(alone!).getByText('— 40 °C')).not.toHaveStyle({ clipPath: 'inset(50%)' });
});

test('a short word with hyphens stays in one line, a long one does not', () => {
  renderSlide(
    <SlideFrame title="Words">
      <p>
        <RichText>
          **Fast & low-risk**, end-to-end, not a state-of-the-art-machine or A - B
        </RichText>
      </p>
    </SlideFrame>,
  );
  const paragraph = screen.getByRole('paragraph');
  expect(paragraph).toHaveTextContent(
    'Fast & low-risk, end-to-end, not a state-of-the-art-machine or A - B',
  );
  const unbroken = [...paragraph.querySelectorAll<HTMLElement>('span[style]')].filter(
    ({ style }) => style.whiteSpace === 'nowrap',
  );
  expect(unbroken.map(({ textContent }) => textContent)).toEqual(['low-risk', 'end-to-end']);
});

test.each([
  ['words of Chinese', '谁来保证数据是新的？', ['保证', '数据']],
  ['words of Japanese', 'データベース接続プール', ['データベース', '接続', 'プール']],
  ['a mark of Korean and what follows it', '적중률이 62%로 올랐다', ['%로']],
  ['a bracket of Japanese and what follows it', '「あとで」は禁止です', ['」は']],
])('RichText keeps %s in one line', (_, text, whole) => {
  renderSlide(
    <SlideFrame title="Lines">
      <p>
        <RichText>{text}</RichText>
      </p>
    </SlideFrame>,
  );
  const paragraph = screen.getByRole('paragraph');
  expect(paragraph).toHaveTextContent(text);
  const unbroken = [...paragraph.querySelectorAll<HTMLElement>('span[style]')].filter(
    ({ style }) => style.whiteSpace === 'nowrap',
  );
  expect(unbroken.map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(whole));
});

test('a pipeline is an ordered list of stages, revealed from the step it is given', () => {
  const { goToStep } = renderSlide(
    <SlideFrame title="Pipeline" reveals={[{}, {}, {}]}>
      <Pipeline
        stages={[
          { icon: '📝', label: 'Spec' },
          { icon: '✅', label: 'Review' },
        ]}
        firstStep={2}
      />
    </SlideFrame>,
    { step: 1 },
  );
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  goToStep(2);
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getByText('Spec')).toBeVisible();
  goToStep(3);
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByText('Review')).toBeVisible();
});

test('rich text emphasizes only the words between two pairs of asterisks', () => {
  renderSlide(
    <SlideFrame title="Rich text">
      <p>
        <RichText>2 * 3 * 4 is **not** a **big** number</RichText>
      </p>
    </SlideFrame>,
  );
  expect(screen.getByRole('paragraph')).toHaveTextContent(/^2 \* 3 \* 4 is not a big number$/);
  expect(screen.getAllByRole('strong').map((strong) => strong.textContent)).toEqual(['not', 'big']);
});

test('rich text draws each mark as the element that screen readers know', () => {
  renderSlide(
    <SlideFrame title="Rich text">
      <p>
        <RichText>
          {
            '**bold** *italic* ~~gone~~ ==marked== `a "b"...` "c"...\nnext [a **bold** `link`](https://a.org/) and [here](#b)'
          }
        </RichText>
      </p>
    </SlideFrame>,
  );
  const line = screen.getByRole('paragraph');
  expect(line).toHaveTextContent(
    /^bold italic gone marked a "b"\.\.\. “c”… ?next a bold link and here$/,
  );
  expect([...line.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(
    'span strong em del mark code br a strong code a'.split(' '),
  );
  const [page, slide] = screen.getAllByRole('link');
  expect(page).toHaveAccessibleName('a bold link');
  expect(page).toHaveAttribute('href', 'https://a.org/');
  expect(page).toHaveAttribute('target', '_blank');
  expect(page).toHaveAttribute('rel', 'noreferrer');
  expect(slide).toHaveAttribute('href', '#b');
  expect(slide).not.toHaveAttribute('target');
});

test('labels and names have marks, too, and a source link has no link in it', () => {
  renderSlide(
    <SlideFrame title="Labels">
      <Card icon="lock" title="The `lock`" description="Safe" />
      <PointList points={[{ label: 'A *point*:', text: 'so' }]} />
      <SourceLink href="https://a.org/">{'`a` [b](#b)'}</SourceLink>
    </SlideFrame>,
  );
  expect(screen.getByRole('heading', { name: 'The lock' })).toContainElement(
    screen.getByText('lock'),
  );
  expect(screen.getByText('point').localName).toBe('em');
  expect(screen.getByRole('link', { name: 'a [b](#b)' })).toContainElement(screen.getByText('a'));
});

test.each([
  ['120 ms', 'ms'],
  ['5 kWh a day', 'kWh'],
  ['40ms at most', 'ms'],
])('of %j, %j keeps its case where a theme has capitals', (text, cased) => {
  renderSlide(
    <SlideFrame title="Case" kicker={text.replace(/[*`]/g, '')}>
      <Heading>{text}</Heading>
    </SlideFrame>,
  );
  const found = screen.getAllByText(cased);
  expect(found).toHaveLength(2);
  for (const element of found) expect(element).toHaveStyle({ textTransform: 'none' });
});

test.each(['2 of 3', 'It is so', 'e.g. tea', 'and/or', 'UTF-8', 'End.Start', 'state-of-the-art'])(
  'all of %j has the case of its theme',
  (text) => {
    renderSlide(
      <SlideFrame title="Case">
        <Heading>{text}</Heading>
      </SlideFrame>,
    );
    expect(screen.getByRole('heading').querySelector('[style*="text-transform"]')).toBeNull();
  },
);

test('a link whose text is an address is one link', () => {
  renderSlide(
    <SlideFrame title="Link">
      <Heading>Link</Heading>
      <SourceLink href="https://a.org/b?c=d">https://a.org/b</SourceLink>
    </SlideFrame>,
  );
  expect(screen.getAllByRole('link')).toEqual([
    screen.getByRole('link', { name: 'https://a.org/b' }),
  ]);
  expect(screen.getByRole('link')).toHaveAttribute('href', 'https://a.org/b?c=d');
});

test('an emoji of any kind is in one box, which a joined one can widen', () => {
  const emoji = ['🔥', '⚠️', '👍🏽', '☝🏿', '1️⃣', '#⃣', '🇩🇪', '🤷‍♂️', '👩🏾‍⚕️', '🏳️‍🌈', '🐈‍⬛', '👁️‍🗨️', '⛹‍♀'];
  const england = '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}';
  renderSlide(
    <SlideFrame title="Emoji">
      <p>
        <RichText>{`In 2026, #1 ❤ and ${[...emoji, england].join(' or ')}.`}</RichText>
      </p>
    </SlideFrame>,
  );
  const text = screen.getByRole('paragraph').firstElementChild!;
  const boxes = [...text.children] as HTMLElement[];
  expect(boxes.map((box) => box.textContent)).toEqual([...emoji, england]);
  const isWide = (box: HTMLElement) => box.style.minWidth === '1em';
  expect(boxes.filter(isWide).map((box) => box.textContent)).toEqual(emoji.slice(6));
  const hasDigits = (box: HTMLElement) => box.style.fontFamily.includes('Lectern Keycaps');
  expect(boxes.filter(hasDigits).map((box) => box.textContent)).toEqual(['1️⃣', '#⃣']);
});

test('a keycap has its own font as an icon too', () => {
  renderSlide(
    <SlideFrame title="Icon">
      <Emoji label="First">1️⃣</Emoji>
    </SlideFrame>,
  );
  expect(screen.getByRole('img', { name: 'First' }).style.fontFamily).toContain('Lectern Keycaps');
});

test('a source link opens its page in a new tab, which gets no access to the talk', () => {
  renderSlide(
    <SlideFrame title="Link">
      <SourceLink href="https://example.com/">example.com</SourceLink>
    </SlideFrame>,
  );
  const link = screen.getByRole('link', { name: 'example.com' });
  expect(link).toHaveAttribute('href', 'https://example.com/');
  expect(link).toHaveAttribute('target', '_blank');
  expect(link).toHaveAttribute('rel', expect.stringMatching(/noreferrer|noopener/));
});

test.each(['title', 'section', 'question'] as const)(
  'the drawing behind a %s says nothing to screen readers',
  (drawing) => {
    renderSlide(
      <SlideFrame title="Backdrop" backdrop={<Backdrop drawing={drawing} />}>
        <Heading>Look</Heading>
      </SlideFrame>,
    );
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('region', { name: 'Look' })).toHaveTextContent(/^Look$/);
  },
);

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'blob:https://example.com/1',
])('the address %j makes no link, and the author is told', (href) => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  renderSlide(
    <SlideFrame title="Link">
      <SourceLink href={href as Href}>{`To ${href}`}</SourceLink>
    </SlideFrame>,
  );
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByText(/^To/)).toBeVisible();
  expect(document.querySelector('[href]')).toBeNull();
  expect(warn).toHaveBeenCalledTimes(1);
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('so it is not a link'));
});

test.each([
  ['https://example.com/a:b', '_blank'],
  ['HTTP://example.com/', '_blank'],
  ['mailto:a@example.com', '_blank'],
  ['tel:+4912345', '_blank'],
  ['./notes: 2.pdf', '_blank'],
  ['#phase-3', null],
])('the address %s makes a link', (href, target) => {
  renderSlide(
    <SlideFrame title="Link">
      <SourceLink href={href as Href}>There</SourceLink>
    </SlideFrame>,
  );
  const link = screen.getByRole('link', { name: 'There' });
  expect(link).toHaveAttribute('href', href);
  expect(link.getAttribute('target')).toBe(target);
});

test('a name is drawn as a line icon, which is read only if it has a label', () => {
  const { container } = renderSlide(
    <SlideFrame title="Icons">
      <Emoji>lock</Emoji>
      <Emoji label="safe">key</Emoji>
    </SlideFrame>,
  );
  expect(container).not.toHaveTextContent(/lock|key/);
  expect(screen.getByRole('img')).toHaveAccessibleName('safe');
  const [lock, key] = container.querySelectorAll('svg > path');
  expect(lock).toHaveAttribute('d', drawings.lock);
  expect(lock!.parentElement).toHaveAttribute('aria-hidden', 'true');
  expect(key).toHaveAttribute('d', drawings.key);
});

test('a name that no icon has leaves a space, and the author is told', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  const { container } = renderSlide(
    <SlideFrame title="Icons">
      <Emoji>no-such-icon</Emoji>
      <Emoji>constructor</Emoji>
    </SlideFrame>,
  );
  expect(container.querySelectorAll('svg:empty')).toHaveLength(2);
  expect(container).not.toHaveTextContent(/no-such-icon/);
  expect(warn).toHaveBeenCalledWith(
    expect.stringContaining('The icon "no-such-icon" has no drawing'),
  );
});

// Readers of PDF that use Poppler ignore the opacity of a gradient, and viewers draw gradients in bands.
test.each(['title', 'section', 'question'] as const)(
  'the drawing behind a %s is flat',
  (drawing) => {
    const { container } = renderSlide(
      <SlideFrame title="Backdrop" backdrop={<Backdrop drawing={drawing} />}>
        <Heading>Look</Heading>
      </SlideFrame>,
    );
    const drawn = [...container.querySelectorAll('[data-drawing], [data-drawing] *')];
    expect(drawn.length).toBeGreaterThan(0);
    for (const element of drawn) {
      const { fillOpacity, strokeOpacity, opacity, backgroundImage } = getComputedStyle(element);
      const given = ['fill-opacity', 'stroke-opacity'].map((name) => element.getAttribute(name));
      expect(
        [fillOpacity, strokeOpacity, opacity, ...given].filter((value) => value && value !== '1'),
      ).toEqual([]);
      expect(backgroundImage).not.toMatch(/gradient/);
    }
    expect(container.querySelector('linearGradient, radialGradient')).toBeNull();
  },
);

test.each([
  ['Mara Lindqvist', 'ML'],
  ['Juan de la Cruz', 'JC'],
  ['Anne-Marie Åberg', 'AÅ'],
  ['Ada', 'A'],
  ['Ada 🐝', 'A'],
])('a person without a picture has initials: %s', (name, initials) => {
  renderSlide(
    <SlideFrame title="Person">
      <Portrait name={name} size={280} />
    </SlideFrame>,
  );
  expect(screen.getByRole('img', { name })).toHaveTextContent(new RegExp(`^${initials}$`));
});

test('a code for the audience to follow leads there while the talk is presented with a relay', () => {
  renderSlide(
    <SlideFrame title="Follow">
      <QrCode href="https://example.com/talk" follow />
      <QrCode href="https://example.com/talk" />
    </SlideFrame>,
  );
  const codes = () => screen.getAllByRole('img', { name: 'QR code' }).map((code) => code.innerHTML);
  const [before, other] = codes();
  expect(before).toBe(other);
  act(() => setFollowAddress('https://example.com/talk/follow.html#key'));
  expect(codes()[0]).not.toBe(before);
  expect(codes()[1]).toBe(before);
  act(() => setFollowAddress(undefined));
  expect(codes()).toEqual([before, before]);
});

test('a QR code has a quiet zone of four modules, and no fewer px than a camera needs', () => {
  renderSlide(
    <SlideFrame title="Code">
      <QrCode href="https://example.com/talk" label="our talk" size={100} />
    </SlideFrame>,
  );
  const code = screen.getByRole('img', { name: 'QR code' });
  const size = Number(code.getAttribute('viewBox')!.split(' ')[2]);
  const dark = [
    ...code
      .querySelector('path')!
      .getAttribute('d')!
      .matchAll(/M(\d+) (\d+)/g),
  ];
  const places = dark.flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...places)).toBe(4);
  expect(Math.max(...places)).toBe(size - 5);
  expect(code.parentElement).toHaveStyle({ width: '200px' });
});

test('the lines of an address below a QR code end after its dots, slashes and hyphens', () => {
  renderSlide(
    <SlideFrame title="Code">
      <QrCode href="https://big-talks.example.com/2026/talk" />
      <QrCode href="https://example.com/talk" label="our **new** talk" />
    </SlideFrame>,
  );
  const link = screen.getByRole('link', { name: 'big-talks.example.com/2026/talk' });
  expect(link.innerHTML.split('<wbr>')).toEqual([
    'big-',
    'talks.',
    'example.',
    'com/',
    '2026/',
    'talk',
  ]);
  expect(screen.getByRole('link', { name: 'our new talk' })).toBeVisible();
});

test('an address that is too long for a QR code is only words, and the author is told', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  renderSlide(
    <SlideFrame title="Code">
      <QrCode href={`https://example.com/${'x'.repeat(3000)}`} />
    </SlideFrame>,
  );
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByRole('link', { name: /^example\.com\/x{20,80}…$/ })).toBeVisible();
  expect(warn).toHaveBeenCalledTimes(1);
  expect(warn).toHaveBeenCalledWith(
    expect.stringMatching(
      /^\[lectern\] The address .* has 3020 characters, .*use a shorter address/,
    ),
  );
});
