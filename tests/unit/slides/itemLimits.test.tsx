import { screen } from '@testing-library/react';
import * as lectern from 'lectern';
import { type ReactElement, cloneElement } from 'react';
import { examples } from '../../../docs/examples.tsx';
import { renderSlide } from '../renderSlide.tsx';

const example = (kind: string) =>
  new Map<string, ReactElement>(Object.entries(examples)).get(kind)!;

/** The lists of the kinds, and the most items that each takes. */
const lists = [
  ['AdviceSlide', 'items', 4],
  ['AgendaSlide', 'parts', 10],
  ['AnalogySlide', 'points', 5],
  ['CaseStudySlide', 'facts', 4],
  ['ColumnsSlide', 'columns', 3],
  ['ComparisonSlide', 'pairs', 4],
  ['LevelSlide', 'points', 4],
  ['LinksSlide', 'links', 8],
  ['PipelineSlide', 'stages', 5],
  ['PlatformSlide', 'cards', 4],
  ['PointsSlide', 'points', 10],
  ['ProblemsSlide', 'problems', 6],
  ['QuoteSlide', 'quotes', 2],
  ['SpeakerSlide', 'speakers', 2],
  ['TableSlide', 'rows', 11],
  ['TimelineSlide', 'events', 8],
  ['TerminalSlide', 'commands', 12],
  ['ToolsSlide', 'tools', 3],
] as const;

test.each(lists)(
  '%s shows one of its %s, and warns once about more than %i',
  (kind, prop, most) => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
    const slide = example(kind);
    const [item] = Reflect.get(slide.props as object, prop) as object[];
    const withItems = (count: number) =>
      cloneElement(slide, {
        title: kind,
        [prop]: Array.from({ length: count }, () => item),
      } as object);

    for (const count of [1, most]) renderSlide(withItems(count)).unmount();
    expect(warn).not.toHaveBeenCalled();

    renderSlide(withItems(most + 1)).unmount();
    renderSlide(withItems(most + 1)).unmount();
    expect(warn.mock.calls).toEqual([
      [
        `[lectern] The slide "${kind}" has ${most + 1} ${prop}, but its layout is for 1 to ${most}. Split it into two slides.`,
      ],
    ]);

    renderSlide(withItems(0));
    expect(warn).toHaveBeenLastCalledWith(expect.stringContaining(`has no ${prop}`));
    expect(screen.getByRole('heading', { name: kind })).toBeVisible();
  },
);

test('a closing slide may have no links, and warns about more than four', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  const withLinks = (count: number) => {
    const links = Array.from({ length: count }, () => ({ label: 'A', href: '#a' }) as const);
    renderSlide(<lectern.ClosingSlide title="The end" links={links} />).unmount();
  };
  for (const count of [0, 4]) withLinks(count);
  expect(warn).not.toHaveBeenCalled();
  withLinks(5);
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('has 5 links'));
});

test('every kind with a list of its own has a limit', () => {
  // The steps of code and drawings are no items: they light what is there. Charts and diagrams have limits of their own.
  const kinds = Object.keys(lectern).filter((name) =>
    /(?<!^(?:Code|Drawing|Chart|Diagram))Slide$/.test(name),
  );
  const withLists = kinds.filter((kind) =>
    Object.values(example(kind).props as object).some(Array.isArray),
  );
  expect(withLists).toEqual([...lists.map(([kind]) => kind), 'ClosingSlide'].sort());
});
