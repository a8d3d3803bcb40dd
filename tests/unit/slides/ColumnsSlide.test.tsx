import { render, screen } from '@testing-library/react';
import {
  Code,
  ColumnsSlide,
  type ColumnsSlideProps,
  Part,
  PointsSlide,
  Presentation,
  Table,
  midnight,
} from 'lectern';
import { attributes } from '../../../src/core/page.ts';
import { renderSlide } from '../renderSlide.tsx';

const slide = (props: Partial<ColumnsSlideProps>) => (
  <ColumnsSlide
    title="Retries"
    columns={[
      { heading: 'Costs', points: ['Load', { text: 'Delay', cue: 'Show it.' }] },
      { heading: 'Remedies', points: ['Jitter'] },
    ]}
    after={{ text: 'Retry **once**', cue: 'Wait.' }}
    {...props}
  />
);

const points = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

test('shows two lists with their headings and the sentence below, all at once', () => {
  renderSlide(slide({}), { step: 0 });
  expect(screen.getByRole('region', { name: 'Retries' })).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
    'Costs',
    'Remedies',
  ]);
  expect(points()).toEqual(['Load', 'Delay', 'Jitter']);
  expect(screen.getByRole('strong')).toBeVisible();
});

test('opens the second column, and then the sentence, with a key press each', () => {
  const { goToStep } = renderSlide(slide({ reveal: 'columns' }), { step: 0 });
  expect(points()).toEqual(['Load', 'Delay']);
  goToStep(1);
  expect(points()).toEqual(['Load', 'Delay', 'Jitter']);
  expect(screen.getByText('once')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('once')).toBeVisible();
});

test('reveals point by point, from column to column, below headings that are there from the start', () => {
  const { goToStep } = renderSlide(slide({ reveal: 'points' }), { step: 0 });
  expect(points()).toEqual([]);
  expect(screen.getByRole('heading', { name: 'Remedies' })).toBeVisible();
  goToStep(2);
  expect(points()).toEqual(['Load', 'Delay']);
  goToStep(3);
  expect(points()).toEqual(['Load', 'Delay', 'Jitter']);
});

test('has a sentence above the columns in the type of one above points', () => {
  const styleOf = (text: string) => {
    const { color, fontSize } = getComputedStyle(screen.getByText(text).closest('p')!);
    return { color, fontSize };
  };
  const { unmount } = renderSlide(<PointsSlide title="Points" before="First" points={['Load']} />);
  const { color, fontSize } = styleOf('First');
  unmount();
  renderSlide(slide({ before: 'First' }));
  expect(styleOf('First')).toEqual({ color, fontSize });
});

test('counts a column with a text or with elements of its own as one item', () => {
  const columns = [{ text: 'A text' }, { children: <button>Try it</button> }];
  const { goToStep } = renderSlide(slide({ columns, reveal: 'points', before: 'First' }), {
    step: 1,
  });
  expect(screen.getByText('First')).toBeVisible();
  expect(screen.getByText('A text')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
  goToStep(2);
  expect(screen.getByRole('button', { name: 'Try it' })).toBeVisible();
});

test('has a sentence above the columns that comes with the last key press, and its cue', async () => {
  const before = { text: 'One file', cue: 'What we won.' };
  const columns = [{ children: <Code code={'a\nb'} language="text" /> }];
  const steps = [{ first: '1' }, { first: '2', cue: 'The rest.' }, { cue: 'All.' }];
  const late = <ColumnsSlide title="Tea" {...{ before, columns, steps }} />;
  const { goToStep, unmount } = renderSlide(late, { step: 1 });
  expect(screen.getByText('One file')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('One file')).toBeVisible();
  unmount();
  render(
    <Presentation title="A talk">
      <Part title="A part">{late}</Part>
    </Presentation>,
  );
  await screen.findByRole('heading', { name: 'Tea' });
  expect(window.lectern?.slides[0]).toMatchObject({
    steps: 2,
    cues: ['The rest.', 'All.\n\nWhat we won.'],
  });
});

/** Two panes with the steps that both of them have. */
const panes = (
  <ColumnsSlide
    title="Old and new"
    notes="Both."
    columns={[
      { heading: 'Before', children: <Code code={'a\nb\nc'} language="text" /> },
      { heading: 'After', children: <Code code={'d\ne\nf'} language="text" /> },
    ]}
    steps={[
      { cue: 'Look.' },
      { first: '2-3', second: '1', cue: 'One press.' },
      { second: '3', text: 'Shorter' },
    ]}
  />
);

/** The lines that are lit, pane by pane. */
const lit = () =>
  screen
    .getAllByRole('code')
    .map((pane) =>
      [...pane.querySelectorAll(`[${attributes.line}="lit"]`)]
        .map(({ textContent }) => textContent.trim())
        .join(' '),
    );

describe('versions of code in a column', () => {
  const versions = [
    { code: 'fetch(url);' },
    { code: 'await fetch(url);', cue: 'Say why.' },
    { code: 'await fetch(url, init);', lines: '1' },
  ];
  const columns = [
    { heading: 'Client', children: <Code versions={versions} language="text" /> },
    { heading: 'Server', children: <Code code={'serve();\nreply();'} language="text" /> },
  ];
  const texts = () => screen.getAllByRole('code').map(({ textContent }) => textContent.trim());

  test('have the key presses of the slide, with its steps', () => {
    const { goToStep } = renderSlide(
      <ColumnsSlide title="A" columns={columns} steps={[{}, { second: '2' }]} />,
      { step: 0 },
    );
    expect(texts()[0]).toBe('fetch(url);');
    goToStep(1);
    expect(texts()).toEqual(['await fetch(url);', 'serve();\nreply();']);
    expect(screen.getByText('Line 2')).toBeInTheDocument();
    goToStep(2);
    expect(texts()[0]).toBe('await fetch(url, init);');
    expect(document.querySelector(`[${attributes.code}]`)).toBeNull();
  });

  test('need no steps of the slide, and say what is new and what their cue is', async () => {
    render(
      <Presentation title="A talk">
        <Part title="A part">
          <ColumnsSlide title="Two sides" columns={columns} notes="Begin." />
        </Part>
      </Presentation>,
    );
    await screen.findByRole('heading', { name: 'Two sides' });
    expect(window.lectern?.slides[0]).toMatchObject({
      notes: 'Begin.',
      steps: 2,
      cues: ['Say why.', undefined],
      says: ['Client: Version 2 of 3. New: Line 1', 'Client: Version 3 of 3. Line 1'],
    });
  });

  test('are not counted inside something else, and the author is told', () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
    const children = <div>{columns[0]!.children}</div>;
    renderSlide(<ColumnsSlide title="A" columns={[{ children }]} />);
    expect(texts()[0]).toBe('await fetch(url, init);');
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('A ColumnsSlide does not count'));
  });
});

test('lights lines in both columns with one key press', () => {
  const { goToStep } = renderSlide(panes, { step: 0 });
  expect(lit()).toEqual(['', '']);
  goToStep(1);
  expect(lit()).toEqual(['b c', 'd']);
  expect(screen.getByText('Shorter')).not.toBeVisible();
  goToStep(2);
  expect(lit()).toEqual(['', 'f']);
  expect(screen.getByText('Shorter')).toBeVisible();
});

test('says which lines are lit, and keeps their cues for the presenter view', async () => {
  render(
    <Presentation title="A talk">
      <Part title="A part">{panes}</Part>
    </Presentation>,
  );
  await screen.findByRole('heading', { name: 'Old and new' });
  expect(window.lectern?.slides[0]).toMatchObject({
    notes: 'Both.\n\nLook.',
    steps: 2,
    cues: ['One press.', undefined],
    says: ['Before: Lines 2 to 3. After: Line 1', 'After: Line 3'],
  });
});

test('says lines with the numbers that its audience sees', async () => {
  const code = <Code code={'a\nb\nc\nd'} language="text" region="3-4" lineNumbers />;
  render(
    <Presentation title="A talk">
      <Part title="A part">
        <ColumnsSlide title="A" columns={[{ children: code }]} steps={[{}, { first: '2' }]} />
      </Part>
    </Presentation>,
  );
  await screen.findByRole('heading', { name: 'A' });
  expect(window.lectern?.slides[0]?.says).toEqual(['Line 4']);
});

test('lights lines that are there from the start, beside points that stay as they are', () => {
  const columns = [
    { points: ['First', 'Last'] },
    { children: <Code code={'a\nb'} language="text" steps={['2']} /> },
  ];
  renderSlide(slide({ columns, after: undefined }), { step: 0 });
  expect(points()).toEqual(['First', 'Last']);
  expect(lit()).toEqual(['b']);
});

test('reveals a point and lights its lines with one key press', () => {
  const columns = [
    { points: ['First', 'Last'] },
    { children: <Code code={'a\nb'} language="text" />, cue: 'Code.' },
  ];
  const steps = [{}, { second: '1' }, { second: '2' }];
  const { goToStep } = renderSlide(slide({ columns, steps, reveal: 'points', after: undefined }), {
    step: 1,
  });
  expect([points(), lit()]).toEqual([['First'], ['a']]);
  goToStep(2);
  expect([points(), lit()]).toEqual([['First', 'Last'], ['b']]);
});

test('reveals a point together with those that belong to it', () => {
  const columns = [{ points: ['Load', { text: 'Delay', points: ['of the first', 'of all'] }] }];
  const { goToStep } = renderSlide(slide({ columns, reveal: 'points' }), { step: 1 });
  expect(points()).toEqual(['Load']);
  goToStep(2);
  expect(points()).toEqual(['Load', 'Delayof the firstof all', 'of the first', 'of all']);
});

test('has smaller points if others belong to them', () => {
  const sizeOf = (text: string) =>
    parseFloat(getComputedStyle(screen.getByText(text).closest<HTMLElement>('[style]')!).fontSize);
  const sizeWith = (nested?: string[]) => {
    const points = ['One', 'Two', 'Three'].map((text) => ({ text, points: nested }));
    const { unmount } = renderSlide(slide({ columns: [{ points }] }));
    const size = sizeOf('One');
    unmount();
    return size;
  };
  expect(sizeWith(['a', 'b', 'c'])).toBeLessThan(sizeWith());
});

test('gives a table the width of its column', () => {
  const table = <Table label="Queues" columns={['', 'Size']} rows={[['Log', 4]]} />;
  const { container } = renderSlide(
    slide({ columns: [{ points: ['Load'] }, { children: table }], widths: '7:5' }),
  );
  expect(screen.getByRole('table', { name: 'Queues' })).toBeVisible();
  const widths = [...container.querySelectorAll('col')].map((col) => parseFloat(col.style.width));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(494);
});

test('reveals the elements of a column one by one, with their labels and captions', () => {
  const children = (
    <>
      <p>What is written</p>
      <Code code="retry(call);" language="text" />
      <p>Three attempts</p>
      <img src="quay.png" alt="A quay" />
      <small>Photo: Ada Sample</small>
      <ul>
        <li>It ends</li>
      </ul>
    </>
  );
  const { goToStep } = renderSlide(
    slide({ columns: [{ children, cue: 'Code.' }, { points: ['Jitter'] }], reveal: 'points' }),
    { step: 0 },
  );
  expect(screen.getByText('What is written')).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText('What is written')).toBeVisible();
  expect(screen.getByText('retry(call);')).toBeVisible();
  expect(screen.getByText('Three attempts')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('Three attempts')).toBeVisible();
  expect(screen.getByText('Photo: Ada Sample')).toBeVisible();
  expect(points()).toEqual([]);
  goToStep(3);
  expect(points()).toEqual(['It ends']);
  goToStep(4);
  expect(points()).toEqual(['It ends', 'Jitter']);
});

test('has the largest texts in which the elements of a column fit', () => {
  const sizeWith = (count: number) => {
    const children = (
      <>
        <Code code={'a\n'.repeat(8)} language="text" />
        {Array.from({ length: count }, (_, at) => (
          <p key={at}>{`Attempt ${at}`}</p>
        ))}
      </>
    );
    const { unmount } = renderSlide(slide({ columns: [{ children }], after: undefined }));
    const { fontSize } = getComputedStyle(
      screen.getByText('Attempt 0').closest<HTMLElement>('[data-close]')!,
    );
    unmount();
    return parseFloat(fontSize);
  };
  expect(sizeWith(1)).toBe(midnight.fontSizes.subhead);
  expect(sizeWith(4)).toBe(midnight.fontSizes.name);
  expect(sizeWith(5)).toBeLessThan(midnight.fontSizes.name);
});

test('keeps cues from the audience', () => {
  renderSlide(slide({}));
  expect(screen.queryByText(/Show it|Wait/)).toBeNull();
});

test('tells the author about a slide without columns', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  renderSlide(slide({ columns: [] }));
  expect(warn).toHaveBeenCalledWith(
    '[lectern] The slide "Retries" has no columns, but its layout is for 1 to 3. Add one.',
  );
});

/** A color as computed styles write it. */
function asColor(hex: string): string {
  const channels = hex
    .slice(1)
    .match(/../g)!
    .map((channel) => parseInt(channel, 16));
  return `rgb(${channels.join(', ')})`;
}

test('leaves the sentence below unlit until its step, as the other places', () => {
  const { goToStep } = renderSlide(slide({ reveal: 'points' }), { step: 0 });
  const ground = () =>
    getComputedStyle(screen.getByText('once').closest('[data-state]')!).backgroundColor;
  const unlit = ground();
  expect(unlit).toBe(asColor(midnight.colors.surface));
  goToStep(4);
  expect(ground()).not.toBe(unlit);
});

test('sets headings and the sentence below closer if columns would have too little room', () => {
  const sizeOf = (props: Partial<ColumnsSlideProps>) => {
    const { unmount } = renderSlide(slide(props));
    const { fontSize } = getComputedStyle(screen.getByRole('heading', { name: 'Costs' }));
    unmount();
    return fontSize;
  };
  expect(sizeOf({})).toBe('44px');
  expect(sizeOf({ before: 'First' })).toBe('40px');
});

test('counts what stands around a table', () => {
  const rows = Array.from({ length: 7 }, (_, row) => [`Quay ${row}`, row]);
  const sizeOf = (props: Partial<ColumnsSlideProps>) => {
    const table = <Table label="Quays" columns={['Quay', 'Ships']} rows={rows} />;
    const columns = [{ heading: 'Quays', children: table }, { points: ['Load'] }];
    const { unmount } = renderSlide(slide({ columns, ...props }));
    const { fontSize } = getComputedStyle(screen.getByRole('table'));
    unmount();
    return parseFloat(fontSize);
  };
  expect(sizeOf({ after: undefined })).toBeGreaterThan(sizeOf({}));
  expect(sizeOf({ before: 'First' })).toBe(24);
});

test('numbers the points of a column, and those of a point, as ordered lists', () => {
  const points = ['Measure', { text: 'Change', points: ['One thing', 'Not two'] }];
  renderSlide(<ColumnsSlide title="How" columns={[{ points, numbered: true }, { points }]} />);
  expect(screen.getAllByRole('list').map(({ localName }) => localName)).toEqual([
    'ol',
    'ol',
    'ul',
    'ul',
  ]);
});

test('a table below code, above a sentence, is as large as its share of the column allows', () => {
  const table = <Table label="Calls" rows={[['app', '3'], ['gateway', '9']]} />; // prettier-ignore
  renderSlide(
    <>
      <ColumnsSlide title="One" columns={[{ children: table }]} />
      <ColumnsSlide
        title="Three"
        columns={[
          {
            heading: 'Retries',
            children: (
              <>
                <Code code="retry(call);" language="text" />
                {table}
                <Code code="retry(call);" language="text" />
                <p>Three at each level</p>
              </>
            ),
          },
        ]}
      />
    </>,
  );
  const [alone, below] = screen
    .getAllByRole('table')
    .map(({ style: { fontSize } }) => parseFloat(fontSize));
  expect(alone).toBe(midnight.fontSizes.figure);
  expect(below).toBeLessThanOrEqual(midnight.fontSizes.lead);
});
