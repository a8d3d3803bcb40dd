import { screen, within } from '@testing-library/react';
import { Code, CodeSlide, type CodeStep, ColumnsSlide, SlideFrame } from 'lectern';
import { codeKey } from '../../../src/core/code.ts';
import { attributes } from '../../../src/core/page.ts';
import { renderSlide } from '../renderSlide.tsx';

const code = `
  const tea = brew('green');
  drink(tea);
  wash(cup);
`;

afterEach(() => {
  globalThis.lecternCode = undefined;
});

const codeElement = () => screen.getByRole('code');

/** The texts of the lines that are lit. */
const lit = () =>
  [...codeElement().querySelectorAll(`[${attributes.line}="lit"]`)].map(({ textContent }) =>
    textContent.trim(),
  );

const problem = () =>
  document.querySelector(`[${attributes.code}]`)?.getAttribute(attributes.code)?.split('\n')[0];

test('shows the text of the code, with its lines', () => {
  renderSlide(<CodeSlide title="Tea" code={code} language="js" />);
  expect(codeElement().textContent).toBe("const tea = brew('green');\ndrink(tea);\nwash(cup);\n");
});

test('the name of a file and the lines that are lit are words of their own', () => {
  const file = { code, fileName: 'tea.js', language: 'js', steps: ['1-2'] } as const;
  renderSlide(<CodeSlide title="Tea" {...file} />, { step: 1 });
  expect(screen.getByRole('figure')).toHaveTextContent(/^tea\.js Lines 1 to 2/);
});

test('lights lines step by step, and names them', () => {
  const slide = <CodeSlide title="Tea" code={code} language="js" steps={['all', '1-2', '3']} />;
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(lit()).toEqual([]);
  goToStep(1);
  expect(lit()).toEqual(["const tea = brew('green');", 'drink(tea);']);
  expect(screen.getByText('Lines 1 to 2')).toBeInTheDocument();
  goToStep(2);
  expect(lit()).toEqual(['wash(cup);']);
});

describe('words', () => {
  const lightened = () =>
    [...codeElement().querySelectorAll('[data-lit-word]')].map(({ textContent }) => textContent);
  const slide = (steps: readonly (string | CodeStep)[]) => (
    <CodeSlide title="Tea" code={code} language="text" steps={steps} />
  );

  test('are lit in the lines that have them, and named', () => {
    const { goToStep } = renderSlide(
      slide(['1', { words: 'tea' }, { lines: '2-3', words: ['tea', 'wash(cup)'] }, 'all']),
      { step: 0 },
    );
    expect(lightened()).toEqual([]);
    goToStep(1);
    expect(lightened()).toEqual(['tea', 'tea']);
    expect(lit()).toEqual(["const tea = brew('green');", 'drink(tea);']);
    expect(screen.getByText('Lines 1 to 2: tea')).toBeInTheDocument();
    goToStep(2);
    expect(lightened()).toEqual(['tea', 'wash(cup)']);
    expect(screen.getByText('Lines 2 to 3: tea, wash(cup)')).toBeInTheDocument();
    expect(codeElement().textContent).toBe("const tea = brew('green');\ndrink(tea);\nwash(cup);\n");
    goToStep(3);
    expect(lightened()).toEqual([]);
  });

  test('have a color and a ground of their own, and the rest of their line is dimmer', () => {
    renderSlide(slide([{ words: 'drink' }]));
    const word = getComputedStyle(screen.getByText('drink'));
    const line = getComputedStyle(screen.getByText('drink').parentElement!);
    expect(word.color).not.toBe(line.color);
    expect(word.background).not.toBe(line.background);
  });

  test('that are in none of its lines are reported', () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
    renderSlide(slide([{ lines: '3', words: ['cup', 'te'] }]));
    expect(problem()).toBe(
      'A step of the code lights "te", but the lines of the step do not have it',
    );
    expect(warned).toHaveBeenCalled();
  });

  test('are lit in a version', () => {
    const versions = [{ code: 'drink(tea);' }, { code: 'drink(hot, tea);', words: 'hot' }];
    const { goToStep } = renderSlide(
      <CodeSlide title="Tea" language="text" versions={versions} />,
      { step: 0 },
    );
    goToStep(1);
    expect(lightened()).toEqual(['hot']);
    expect(screen.getByText('Version 2 of 2. Line 1: hot')).toBeInTheDocument();
  });

  test('are lit in columns', () => {
    const column = (heading: string) => ({
      heading,
      children: <Code code="drink(tea);" language="text" />,
    });
    renderSlide(
      <ColumnsSlide
        title="Tea"
        columns={[column('Now'), column('Then')]}
        steps={[{ second: { words: 'tea' } }]}
      />,
    );
    const [now, then] = screen.getAllByRole('code');
    expect(now!.querySelector('[data-lit-word]')).toBeNull();
    expect(then!.querySelector('[data-lit-word]')).toHaveTextContent('tea');
    expect(screen.getByText('Line 1: tea')).toBeInTheDocument();
  });
});

test('a single step lights its lines from the start', () => {
  renderSlide(<CodeSlide title="Tea" code={code} language="js" steps={['2']} />, { step: 0 });
  expect(lit()).toEqual(['drink(tea);']);
});

test('without steps, code that ends with all of its lines shows the first of them', () => {
  const long = Array.from({ length: 30 }, (_, at) => `line(${at});`).join('\n');
  const firstOf = (steps: string[]) => {
    const { container, unmount } = renderSlide(
      <CodeSlide title="Tea" code={long} language="text" steps={steps} />,
    );
    const [, first] = /--lectern-code-first: calc\(max\(0, min\((\d+)/.exec(container.innerHTML)!;
    unmount();
    return Number(first);
  };
  expect(firstOf(['1-3', '28-30'])).toBe(27);
  expect(firstOf(['1-3', '28-30', 'all'])).toBe(0);
});

test('says what the lit lines mean', () => {
  const steps = [
    { lines: '1', text: 'First **brew**' },
    { lines: '2', text: 'then drink' },
  ];
  renderSlide(<CodeSlide title="Tea" code={code} steps={steps} language="js" />, { step: 0 });
  expect(screen.getByText('brew')).toBeVisible();
  expect(screen.getByText('then drink')).not.toBeVisible();
});

describe('lines that are revealed', () => {
  /** The texts of the lines that can be seen. */
  const seen = () =>
    [...codeElement().children]
      .filter((line) => getComputedStyle(line).visibility !== 'hidden')
      .map(({ textContent }) => textContent.trim());
  const steps = ['1', '3', 'all'];
  const slide = <CodeSlide title="Tea" code={code} language="text" steps={steps} reveal="lines" />;

  test('appear with the first step that names them, and stay', () => {
    const { goToStep } = renderSlide(slide, { step: 0 });
    expect(seen()).toEqual(["const tea = brew('green');"]);
    goToStep(1);
    expect(seen()).toEqual(["const tea = brew('green');", 'wash(cup);']);
    expect(lit()).toEqual(['wash(cup);']);
    goToStep(2);
    expect(seen()).toHaveLength(3);
    goToStep(0);
    expect(seen()).toHaveLength(1);
  });

  test('are all there in a picture', () => {
    renderSlide(slide);
    expect(seen()).toHaveLength(3);
  });

  test('are there from the start if no step names them', () => {
    const some = ['1', '3'];
    renderSlide(<CodeSlide title="Tea" code={code} language="text" steps={some} reveal="lines" />, {
      step: 0,
    });
    expect(seen()).toEqual(["const tea = brew('green');", 'drink(tea);']);
  });

  test('follow the steps of a ColumnsSlide', () => {
    const columns = [{ children: <Code code={code} language="text" reveal="lines" /> }];
    const both = [{ first: '1' }, { first: '2-3' }];
    const { goToStep } = renderSlide(<ColumnsSlide title="Tea" columns={columns} steps={both} />, {
      step: 0,
    });
    expect(seen()).toHaveLength(1);
    goToStep(1);
    expect(seen()).toHaveLength(3);
    expect(problem()).toBeUndefined();
  });

  test('are all there on a slide without key presses', () => {
    jest.spyOn(console, 'warn').mockImplementation(() => {});
    renderSlide(
      <SlideFrame title="One" reveals={[]}>
        <h2>One</h2>
        <Code code={code} language="text" steps={['1', '3']} reveal="lines" />
      </SlideFrame>,
      { step: 0 },
    );
    expect(seen()).toHaveLength(3);
  });

  test.each([[undefined], [['all', '2']]])(
    'tell the author that %j leave none for later',
    (own) => {
      jest.spyOn(console, 'warn').mockImplementation(() => {});
      renderSlide(<CodeSlide title="Tea" code={code} language="text" steps={own} reveal="lines" />);
      expect(problem()).toMatch(/all of its lines are there from the start/);
    },
  );
});

test('the output appears with a key press of its own, after the steps', () => {
  const slide = (
    <CodeSlide
      title="Tea"
      code={code}
      language="js"
      steps={['1', '2']}
      output={'  a | b\n  --+--'}
    />
  );
  const { goToStep } = renderSlide(slide, { step: 1 });
  expect(screen.getByText(/a \| b/)).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText(/a \| b/)).toBeVisible();
  expect(screen.getByText(/a \| b/).textContent).toBe('a | b\n--+--');
});

describe('versions', () => {
  const versions = [
    { code: 'brew(tea);' },
    { code: 'brew(tea);\ndrink(tea);', text: 'Two lines' },
    { code: 'await drink(tea);', lines: '1' },
  ];
  const slide = <CodeSlide title="Tea" language="text" versions={versions} output="ready" />;

  test('follow each other with each key press, as clean code', () => {
    const { goToStep } = renderSlide(slide, { step: 0 });
    expect(codeElement().textContent).toBe('brew(tea);\n');
    goToStep(1);
    expect(codeElement().textContent).toBe('brew(tea);\ndrink(tea);\n');
    expect(screen.getByText('Version 2 of 3. New: Line 2')).toBeInTheDocument();
    expect(screen.getByText('Two lines')).toBeVisible();
    goToStep(2);
    expect(codeElement().textContent).toBe('await drink(tea);\n');
    expect(lit()).toEqual(['await drink(tea);']);
    expect(screen.getByText('ready')).not.toBeVisible();
    goToStep(3);
    expect(screen.getByText('ready')).toBeVisible();
  });

  test('end with the last one in a picture', () => {
    renderSlide(slide);
    expect(codeElement().textContent).toBe('await drink(tea);\n');
  });

  test('end with the last one on a slide without key presses, and tell the author', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
    renderSlide(
      <SlideFrame title="One" reveals={[]}>
        <h2>One</h2>
        <Code versions={versions} language="text" />
      </SlideFrame>,
    );
    expect(codeElement().textContent).toBe('await drink(tea);\n');
    expect(warn.mock.calls[0]?.[0]).toMatch(/The code needs 2 key presses/);
  });

  test('have colors, each for itself', () => {
    globalThis.lecternCode = new Map([[codeKey('let a;', 'js'), 'k4x2']]);
    renderSlide(<CodeSlide title="Tea" language="js" versions={[{ code: 'let a;' }]} />);
    expect(within(codeElement()).getByText('let')).toHaveAttribute('data-kind', 'keyword');
    expect(problem()).toBeUndefined();
  });
});

test('has the colors that the build has left for its text', () => {
  globalThis.lecternCode = new Map([[codeKey('let a = 1;', 'js'), 'k4x4nx']]);
  renderSlide(<CodeSlide title="Tea" code="let a = 1;" language="js" />);
  expect(within(codeElement()).getByText('let')).toHaveAttribute('data-kind', 'keyword');
  expect(codeElement().textContent).toBe('let a = 1;\n');
  expect(problem()).toBeUndefined();
});

test('tells the check that code has no colors', () => {
  renderSlide(<CodeSlide title="Tea" code={code} language="js" />);
  expect(problem()).toBe('The code that begins with "const tea = brew(\'green\');" has no colors');
});

test('code of no language needs no colors', () => {
  renderSlide(<CodeSlide title="Tea" code={code} language="text" />);
  expect(problem()).toBeUndefined();
});

test.each(['4', '2-4', '0', 'two', '1-2-3', ''])(
  'tells the author that no lines are "%s"',
  (lines) => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
    renderSlide(<CodeSlide title="Tea" code={code} language="text" steps={[lines]} />);
    expect(problem()).toBe(`A step of the code lights the lines "${lines}", but it has 3 lines`);
    expect(warn).toHaveBeenCalledTimes(1);
  },
);

test('shows a whole file if a region is missing, and tells the author', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  renderSlide(<CodeSlide title="Tea" code={code} language="text" region="pour" />);
  expect(codeElement()).toHaveTextContent('wash(cup)');
  expect(problem()).toBe('The code has no region "pour", so all of it is shown');
  expect(warn.mock.calls[0]?.[0]).toMatch(/#region pour/);
});

test('the lines of a region have the numbers of their file', () => {
  const steps = ['all', '2'];
  renderSlide(
    <CodeSlide title="Tea" code={code} language="text" region="3-4" lineNumbers steps={steps} />,
  );
  const numbers = [...codeElement().children].map((line) => line.getAttribute('data-number'));
  expect(numbers).toEqual(['3', '4']);
  expect(screen.getByText('Line 4')).toBeInTheDocument();
});

test('the name of the file leads to its source', () => {
  renderSlide(
    <CodeSlide title="Tea" code={code} fileName="tea.txt" source="https://example.org/tea.txt" />,
  );
  const figure = screen.getByRole('figure');
  expect(within(figure).getByRole('link', { name: 'tea.txt' })).toHaveAttribute(
    'href',
    'https://example.org/tea.txt',
  );
});

test('a source without a file name has the words of its address, a long one without its middle', () => {
  const href =
    'https://stackoverflow.com/questions/180158/how-do-i-time-a-methods-execution-in-java';
  renderSlide(<CodeSlide title="Tea" code={code} language="text" source={href} />);
  const link = screen.getByRole('link', {
    name: 'stackoverflow.com/…/how-do-i-time-a-methods-execution-in-java',
  });
  expect(link).toHaveAttribute('href', href);
});

test('has a sentence before the code, and one after it that appears with the last key press', () => {
  const slide = (
    <CodeSlide
      title="Tea"
      code={code}
      language="text"
      steps={['1', '2']}
      output="hot"
      before="Green **tea**"
      after="Drink it"
    />
  );
  const { goToStep } = renderSlide(slide, { step: 1 });
  expect(screen.getByText('tea')).toBeVisible();
  expect(screen.getByText('Drink it')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('Drink it')).toBeVisible();
});

test('code without texts has the whole slide, also with long output', () => {
  const lines = (count: number) => Array.from({ length: count }, () => 'x').join('\n');
  renderSlide(<CodeSlide title="Tea" code={lines(12)} language="text" output={lines(12)} />);
  const box = codeElement().closest('figure')!.parentElement!.parentElement!;
  expect(box.parentElement!.contains(screen.getByRole('heading'))).toBe(true);
});

describe('with twelve lines and a text before, after and for a step', () => {
  const slide = (columns: number, lines = 12) => (
    <CodeSlide
      title="Tea"
      before="Tea wants patience"
      after="And then it is ready"
      code={Array.from({ length: lines }, () => 'x'.repeat(columns)).join('\n')}
      steps={[{ lines: '1', text: 'The first cup' }]}
      fileName="tea.txt"
    />
  );
  const isBeside = () => {
    const parent = screen.getByText('Tea wants patience').closest('p')!.parentElement!;
    return parent.contains(codeElement()) && getComputedStyle(parent).display === 'grid';
  };

  test('has the texts beside code of up to 52 columns, in their order', () => {
    const { container } = renderSlide(slide(52));
    expect(isBeside()).toBe(true);
    expect(container.textContent.replace(/x+\n/g, '')).toMatch(
      /Tea wants patience.*tea\.txt.*The first cup.*And then it is ready/s,
    );
    expect(screen.getAllByText('The first cup')).toHaveLength(1);
  });

  test('has them above and below longer lines, and code with fewer lines', () => {
    const { unmount } = renderSlide(slide(53));
    expect(isBeside()).toBe(false);
    unmount();
    renderSlide(slide(51, 5));
    expect(isBeside()).toBe(false);
  });
});

test('a sentence after code without key presses is there from the start', () => {
  renderSlide(<CodeSlide title="Tea" code={code} language="text" after="Drink it" />, { step: 0 });
  expect(screen.getByText('Drink it')).toBeVisible();
});

test('the lines of a diff are insertions and deletions', () => {
  renderSlide(<CodeSlide title="Tea" code={' a\n-b\n+c'} language="text" diff />);
  expect(screen.getByRole('deletion')).toHaveTextContent(/^b$/);
  expect(screen.getByRole('insertion')).toHaveTextContent(/^c$/);
});

test('in a column, code follows the steps of its slide', () => {
  renderSlide(
    <SlideFrame title="Two columns" reveals={[{}, {}]}>
      <h2>Two columns</h2>
      <Code code={code} language="text" steps={['1', '2']} firstStep={2} />
    </SlideFrame>,
    { step: 1 },
  );
  expect(lit()).toEqual(["const tea = brew('green');"]);
});

describe('steps that no key press is for', () => {
  test.each([[{ steps: ['1', '2'], code: 'a\nb' }]])(
    'are told in a ColumnsSlide: %j',
    (content) => {
      const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
      const columns = [
        { points: ['One', 'Two'] },
        { children: <Code language="text" {...content} /> },
      ];
      renderSlide(<ColumnsSlide title="Tea" reveal="points" columns={columns} />);
      expect(problem()).toMatch(/^A ColumnsSlide does not count the steps of the code/);
      expect(warn.mock.calls.flat().join('')).toMatch(/^$|Give the `steps` to the ColumnsSlide/);
    },
  );

  test('are told in a slide of your own', () => {
    jest.spyOn(console, 'warn').mockImplementation(() => {});
    renderSlide(
      <SlideFrame title="Tea" reveals={[{}]}>
        <h2>Tea</h2>
        <Code code={code} language="text" steps={['1', '2', '3']} />
      </SlideFrame>,
    );
    expect(problem()).toBe('The code needs 2 key presses, and its slide does not have them all');
  });

  test('do not include a single one, nor output that is there from the start', () => {
    const columns = [{ children: <Code code={code} language="text" steps={['1']} output="a" /> }];
    renderSlide(<ColumnsSlide title="Tea" columns={columns} />);
    expect(problem()).toBeUndefined();
  });
});
