import { ThemeProvider as EmotionTheme } from '@emotion/react';
import { render } from '@testing-library/react';
import { midnight } from 'lectern';
import type { ComponentType, ReactNode, Ref } from 'react';
import * as real from 'styled-components';
import * as shim from '../../src/shims/styledComponents.ts';

type Props = Record<string, unknown> & { children?: ReactNode; ref?: Ref<HTMLElement> };
type Create = (...parts: unknown[]) => ComponentType<Props>;
type Begin = Create & { attrs: (attrs: unknown) => Begin };
interface Library {
  styled: ((target: unknown) => Begin) & Record<'a' | 'circle' | 'div' | 'img' | 'span', Begin>;
  css: (...parts: unknown[]) => unknown;
  ThemeProvider: ComponentType<{ theme: object; children: ReactNode }>;
}
const libraries = [{ ...real, styled: real.default }, shim] as unknown as readonly [
  Library,
  Library,
];

const color = (props: Props) => props.color && { color: props.color };
const inherited = (props: Props) => ({ color: 'gray', opacity: 0.25, ...props });

function Plain({ loud, ...props }: Props) {
  // The real one gives every component a ref, of nothing mostly.
  const names = Object.keys(props).filter((name) => name !== 'ref');
  return <em {...props} data-loud={loud} data-names={names.toSorted().join(' ')} />;
}

/** Every way in which Spectacle asks for styles, and some that are near. */
const cases: Record<string, (library: Library) => ReactNode> = {
  'a template literal with functions, numbers and nothing in it': ({ styled }) => {
    const Box = styled.div`
      top: ${0}px;
      width: ${({ size }: Props) => size}px;
      ${() => null}
      ${false}
      ${({ isRed }: Props) => isRed && 'color: red;'}
      ${color}
      margin: ${undefined};
    `;
    return <Box size={3} color="blue" />;
  },
  'objects, lists and text': ({ styled }) => {
    const Box = styled('div')(
      color,
      ({ wide }: Props) => [!wide && { width: 1 }, wide && { width: 20, '&:empty': { top: 4 } }],
      '@media print { height: 3px; } left: 5px;',
      { opacity: 0, lineHeight: 2, paddingTop: 0, display: null },
    );
    return <Box wide color="red" />;
  },
  'styles in styles': ({ styled, css }) => {
    const Box = styled.div(
      color,
      css`
        padding: ${({ gap }: Props) => gap}px;
        ${({ gap }: Props) =>
          gap === 2 &&
          css`
            border: ${1}px solid ${'red'};
          `}
        span {
          margin: 7px;
          ${color};
        }
      `,
      css({ left: 1 }, ({ gap }: Props) => ({ top: gap as number })),
    );
    return (
      <Box gap={2} color="green">
        <span>In it</span>
      </Box>
    );
  },
  'attrs one after the other': ({ styled }) => {
    const Box = styled.div
      .attrs({ title: 'One', className: 'one', opacity: 0.1 })
      .attrs(({ title, theme }: Props) => ({ lang: `${String(title)}-${String(!!theme)}` }))
      .attrs(inherited)(color, ({ opacity }: Props) => ({ opacity: opacity as number }));
    return <Box className="two" opacity={0.75} />;
  },
  'a styled component of another, which gives way': ({ styled }) => {
    const Inner = styled.div.attrs(inherited)`
      color: red;
      top: 1px;
    `;
    const Middle = styled(Inner).attrs({ title: 'Middle' })({ color: 'green', left: 2 });
    const Outer = styled(Middle)`
      left: ${({ title, opacity }: Props) => `${String(title).length + Number(opacity)}px`};
    `;
    return <Outer className="mine" />;
  },
  'a component with styles': ({ styled }) => {
    const Styled = styled(Plain)`
      color: ${({ $tone }: Props) => $tone};
    `;
    return <Styled loud="yes" $tone="red" className="mine" shape="round" />;
  },
  'another tag': ({ styled }) => {
    const Styled = styled.div({ color: 'red' });
    return [<Styled key="a" as="a" href="#b" loud="no" />, <Styled key="b" as={Plain} loud="no" />];
  },
  'what an element may have, and what not': ({ styled }) => {
    const [Box, Image, Link, Circle] = [styled.div``, styled.img``, styled.a``, styled.circle``];
    return (
      <>
        <Box
          aria-label="Box"
          data-kind="box"
          role="note"
          tabIndex={0}
          hidden
          style={{ top: 3 }}
          theme={{}}
          $loud
          shape={{}}
          textAlign="left"
          fontSize="12px"
          border="1px"
          dangerouslySetInnerHTML={{ __html: '<b>Bold</b>' }}
        />
        <Image src="a.png" srcSet="b.png 2x" alt="" width={3} border="1px" loading="lazy" />
        <Link href="#a" hrefLang="en" download target="_blank" onClick={() => {}} display="block" />
        <svg>
          <Circle r={3} cx={1} strokeWidth={2} fill="red" />
        </svg>
      </>
    );
  },
  'themes, one in the other': ({ styled, ThemeProvider }) => {
    const Box = styled.div`
      color: ${({ theme }: { theme: { tone?: string } }) => theme.tone ?? 'gray'};
      top: ${({ theme }: { theme: { size?: number } }) => theme.size ?? 1}px;
    `;
    return (
      <>
        <Box />
        <ThemeProvider theme={{ tone: 'red', size: 2 }}>
          <Box />
          <EmotionTheme theme={midnight}>
            <ThemeProvider theme={{ size: 3 }}>
              <Box />
              <Box theme={{ tone: 'green' }} />
            </ThemeProvider>
          </EmotionTheme>
        </ThemeProvider>
      </>
    );
  },
};

/** What is in the page, with names and looks, generated classes apart. */
function pictureOf(content: ReactNode) {
  const { container, unmount } = render(content);
  const picture = [...container.querySelectorAll('*')].map((element) => {
    const styles = getComputedStyle(element);
    return {
      tag: element.tagName,
      text: element.textContent,
      classes: ['one', 'two', 'mine'].filter((name) => element.classList.contains(name)),
      attributes: [...element.attributes]
        .filter(({ name }) => name !== 'class')
        .map(({ name, value }) => `${name}=${value}`)
        .toSorted(),
      styles: Array.from(styles, (name) => `${name}: ${styles.getPropertyValue(name)}`).toSorted(),
    };
  });
  unmount();
  return picture;
}

describe('the shim for styled-components works like the original:', () => {
  // It speaks of components that are made inside a function, and of what React 19 does not know any more.
  beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());

  test.each(Object.entries(cases))('%s', (_, content) => {
    const [expected, found] = libraries.map((library) => pictureOf(content(library)));
    expect(expected!.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });
});

test('a ref gets the element', () => {
  const Box = (shim as unknown as Library).styled.span.attrs(inherited)``;
  const ref = { current: null as HTMLElement | null };
  render(<Box ref={ref} />);
  expect(ref.current?.tagName).toBe('SPAN');
});

test('keyframes get into the page with the styles that name them', () => {
  const turn = shim.keyframes`
    to { rotate: 1turn; }
  `;
  const Box = (shim as unknown as Library).styled.div`
    animation: ${turn} 1s infinite;
  `;
  render(<Box />);
  const rules = Array.from(document.styleSheets, ({ cssRules }) => Array.from(cssRules))
    .flat()
    .map(({ cssText }) => cssText)
    .join('');
  const name = /animation: (\S+) 1s infinite/.exec(rules)?.[1];
  expect(name).toBeTruthy();
  expect(rules).toContain(`@keyframes ${name} {`);
});
