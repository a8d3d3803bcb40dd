import { cleanup, screen } from '@testing-library/react';
import {
  PointsSlide,
  PunchlineSlide,
  QuestionSlide,
  SectionSlide,
  StatementSlide,
  TitleSlide,
  midnight,
} from 'lectern';
import { fitsIn, widthOf } from '../../src/theme/textStyles.ts';
import { renderSlide } from './renderSlide.tsx';

const headingSize = () => parseFloat(screen.getByRole('heading').style.fontSize);

test.each([
  ['title', TitleSlide],
  ['section', SectionSlide],
])(
  'a long word makes the heading of a %s smaller, until it ends before the drawing',
  (_, Slide) => {
    renderSlide(<Slide title="Programmiersprache!" />);
    expect(headingSize()).toBe(midnight.fontSizes.title);
  },
);

test('a long section of short words keeps the smallest display size', () => {
  renderSlide(<SectionSlide title="What we do when it is late and the kettle is on" />);
  expect(headingSize()).toBe(104);
});

test('a long word makes a punchline, a statement and a title above other content smaller', () => {
  const { title, lead } = midnight.fontSizes;
  const word = 'Donaudampfschifffahrtsgesellschaftskapitän';
  renderSlide(<PunchlineSlide title="Who?" punchline={`A ${word.slice(0, 24)}`} />);
  const punch = screen.getByText(/^A Donau/).closest<HTMLElement>('[style*="font-size"]')!;
  expect(parseFloat(punch.style.fontSize)).toBe(title);
  cleanup();
  renderSlide(<StatementSlide title={word} />);
  expect(headingSize()).toBe(lead);
  cleanup();
  renderSlide(<PointsSlide title={word} points={['A']} />);
  expect(headingSize()).toBe(lead);
});

test('code in a heading is in one line if it can be, whatever the size', () => {
  renderSlide(<SectionSlide title="Use `npm run build:all` first" />);
  expect(headingSize()).toBe(midnight.fontSizes.title);
  cleanup();
  // It is longer than any line, and breaks like other words.
  renderSlide(
    <SectionSlide title="Use `npm run build:all && npm run test:all && npm start` first" />,
  );
  expect(headingSize()).toBe(104);
});

test('a soft hyphen in a long word of a heading lets it break, and stay large', () => {
  renderSlide(<SectionSlide title={'Programmier\u00ADsprache'} />);
  expect(headingSize()).toBe(104);
});

test('no line of a heading ends at a no-break space', () => {
  const sum = (space: string) => ['area', '=', 'pi', '*', 'r', '**', '2'].join(space);
  renderSlide(<SectionSlide title={sum(' ')} />);
  const broken = headingSize();
  cleanup();
  renderSlide(<SectionSlide title={sum('\u00A0')} />);
  expect(headingSize()).toBeLessThan(broken);
});

test('a heading in a language without spaces is as large as its lines allow', () => {
  renderSlide(<SectionSlide title="我们如何在夜里泡茶" />);
  expect(headingSize()).toBeGreaterThanOrEqual(104);
});

test('a line in Chinese does not begin with a mark that ends a phrase', () => {
  // 队列不是 | 仓库：为什么 | 系统
  const text = '队列不是仓库：为什么系统';
  expect(fitsIn(text, 620, 100, 2)).toBe(false);
  expect(fitsIn(text, 620, 100, 3)).toBe(true);
});

test('the ending of a statement in Chinese follows without a space', () => {
  renderSlide(<StatementSlide title="测试发现错误，" ending="评审发现漏洞。" />);
  expect(screen.getByRole('heading').textContent).toBe('测试发现错误，评审发现漏洞。');
  cleanup();
  renderSlide(<StatementSlide title="Tests find bugs," ending="reviews find gaps." />);
  expect(screen.getByRole('heading').textContent).toBe('Tests find bugs, reviews find gaps.');
});

test('a heading has no more lines of a higher script than there is room for', () => {
  const lines = {
    latin: 'Which line\nis higher\nthan others',
    korean: '어느 줄이\n다른 줄보다\n높습니까',
  };
  renderSlide(<QuestionSlide title={lines.latin} />);
  expect(headingSize()).toBe(136);
  cleanup();
  renderSlide(<QuestionSlide title={lines.korean} />);
  expect(headingSize()).toBe(104);
});

const address = 'https://stribika.github.io/2015/01/04/secure-secure-shell.html';

test('a long address is set in as many lines as it needs', () => {
  expect(fitsIn(`See ${address}`, widthOf(6), 44, 2)).toBe(false);
  expect(fitsIn(`See ${address}`, widthOf(6), 44, 4)).toBe(true);
});

test('an address does not make the points of a slide small, and its lines end after its signs', () => {
  renderSlide(<PointsSlide title="Server" points={['Firewalling', `See ${address}`]} />);
  const point = screen.getByText(/^See/);
  expect(parseFloat(screen.getByRole('list').style.fontSize)).toBe(midnight.fontSizes.title);
  expect(point).toHaveTextContent(`See ${address}`);
  const ends = [...point.querySelectorAll('wbr')].map((end) => end.previousSibling?.textContent);
  expect(ends).toContain('secure-');
  expect(ends.join('')).toBe('https://stribika.github.io/2015/01/04/secure-secure-shell.');
});

test.each(['https://b.org/', 'src/elements/Heading.tsx', 'client-server/request-response'])(
  '%s is no long address, and stays as it is',
  (text) => {
    renderSlide(<SectionSlide title={text} />);
    expect(screen.getByRole('heading').querySelector('wbr')).toBeNull();
  },
);
