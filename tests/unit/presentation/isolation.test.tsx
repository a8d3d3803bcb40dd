import { ThemeProvider } from '@emotion/react';
import { withAccent } from '../../../src/theme/textStyles.ts';
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  Heading,
  Presentation,
  SectionSlide,
  SlideFrame,
  type SlideProps,
  Still,
  midnight,
  useStage,
  useStep,
} from 'lectern';
import type { SlideRecord } from '../../../src/core/SlideIndex.ts';
import { TalkStore } from '../../../src/core/TalkStore.ts';
import { ErrorBoundary } from '../../../src/spectacle/ErrorBoundary.tsx';
import { PresenterView } from '../../../src/presenter/PresenterView.tsx';
import { PrintView } from '../../../src/presenter/PrintView.tsx';
import { type ReactNode, lazy, use, useEffect, useLayoutEffect, useRef } from 'react';
import { message, shownHeadings as shown } from './shown.ts';

let reported: jest.SpyInstance;
beforeEach(() => {
  reported = jest.spyOn(console, 'error').mockImplementation(() => {});
  isOver = false;
});

function LeavesEffect() {
  useEffect(() => () => fail(), []);
  return null;
}

function LeavesLayoutEffect() {
  useLayoutEffect(() => () => fail(), []);
  return null;
}

function LeavesRef() {
  return (
    <p
      ref={(element) => {
        if (!element) fail();
      }}
    >
      A ref
    </p>
  );
}

// The end of a test takes the whole page away, which is not its subject.
let isOver = false;

function fail() {
  if (!isOver) throw new Error('Failed while leaving');
}

const recordOf = (title: string): SlideRecord => ({
  id: title.toLowerCase(),
  title,
  cues: [],
  steps: 0,
});

const others = ['Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

describe.each([
  ['the cleanup of an effect', LeavesEffect],
  ['the cleanup of a layout effect', LeavesLayoutEffect],
  ['a ref', LeavesRef],
])('a slide that throws in %s', (_name, Leaver) => {
  const talk = (
    <Presentation title="A talk">
      <SlideFrame title="One">
        <Heading>One</Heading>
        <Leaver />
      </SlideFrame>
      {others.map((title) => (
        <SectionSlide key={title} title={title} />
      ))}
    </Presentation>
  );

  test('takes nothing with it, and is a normal slide again when the talk comes back', async () => {
    const user = userEvent.setup();
    render(talk);
    await waitFor(() => expect(shown()).toEqual(['One']));
    // Slides leave from 300 ms after the start on.
    await act(() => new Promise((done) => setTimeout(done, 400)));
    for (const title of others) {
      await user.keyboard('{ArrowDown}');
      await waitFor(() => expect(shown()).toEqual([title]));
    }
    await waitFor(() => expect(reported).toHaveBeenCalled());
    await user.keyboard('{Home}');
    await waitFor(() => expect(shown()).toEqual(['One']));
    expect(screen.queryByText(message)).toBeNull();
    isOver = true;
  });

  test('leaves the presenter view alone, and is shown there again', async () => {
    const slides = ['One', 'Two', 'Three'].map((title) => recordOf(title));
    const at = (slideIndex: number) => ({
      ...new TalkStore('A talk', () => window.sessionStorage).state,
      position: { slideIndex, stepIndex: 0 },
    });
    const view = (slideIndex: number) => (
      <ThemeProvider theme={withAccent(midnight)}>
        <PresenterView title="A talk" state={at(slideIndex)} slides={slides} onCommand={() => {}}>
          <SlideFrame title="One">
            <Heading>One</Heading>
            <Leaver />
          </SlideFrame>
          <SectionSlide title="Two" />
          <SectionSlide title="Three" />
        </PresenterView>
      </ThemeProvider>
    );
    const { rerender } = render(view(0));
    const now = () => screen.getByRole('region', { name: 'This slide' });
    await waitFor(() => expect(now()).toHaveTextContent('One'));
    rerender(view(1));
    await waitFor(() => expect(now()).toHaveTextContent('Two'));
    await waitFor(() => expect(reported).toHaveBeenCalled());
    rerender(view(0));
    await waitFor(() => expect(now()).toHaveTextContent('One'));
    expect(screen.queryByText(message)).toBeNull();
    isOver = true;
  });
});

test('an error of what has left is forgotten: it is shown again', async () => {
  const around = (child: ReactNode) => (
    <ErrorBoundary fallback={() => 'Broken'}>{child}</ErrorBoundary>
  );
  const { rerender, container } = render(around(<LeavesLayoutEffect />));
  rerender(around(undefined));
  await waitFor(() => expect(reported).toHaveBeenCalled());
  rerender(around('Here'));
  expect(container).toHaveTextContent('Here');
});

test('an error that cannot be shown as text breaks only its slide', async () => {
  function Odd(): never {
    throw Object.create(null);
  }
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      <SlideFrame title="Odd">
        <Odd />
      </SlideFrame>
      <SectionSlide title="Bye" />
    </Presentation>,
  );
  expect(await screen.findByText(message)).toBeVisible();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(shown()).toEqual(['Bye']));
});

test('a drawing behind a slide that throws is left out', async () => {
  function Drawing(): never {
    throw new Error('No ink');
  }
  render(
    <SlideFrame title="Words" backdrop={<Drawing />}>
      <Heading>Words</Heading>
    </SlideFrame>,
  );
  expect(screen.getByRole('heading', { name: 'Words' })).toBeVisible();
  expect(screen.queryByText(message)).toBeNull();
});

describe('a slide that has not loaded', () => {
  const never = new Promise<never>(() => {});
  function Waits(): ReactNode {
    return use(never);
  }

  test('shows its title, and the talk goes on', async () => {
    const user = userEvent.setup();
    render(
      <Presentation title="A talk">
        <SectionSlide title="Hello" />
        <SlideFrame title="Slow">
          <Waits />
        </SlideFrame>
        <SectionSlide title="Bye" />
      </Presentation>,
    );
    await waitFor(() => expect(shown()).toEqual(['Hello']));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(shown()).toEqual(['Slow']));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(shown()).toEqual(['Bye']));
  });

  test('is a title in the print view', async () => {
    render(
      <PrintView title="Tea">
        <SlideFrame title="Slow">
          <Waits />
        </SlideFrame>
        <SectionSlide title="Bye" />
      </PrintView>,
    );
    expect(await screen.findByText('Slow')).toBeVisible();
    expect(screen.getByText('Bye')).toBeVisible();
  });

  test('keeps its place if its whole component is lazy, and takes it when it is there', async () => {
    let load: (module: { default: typeof MySlide }) => void = () => {};
    function MySlide(props: SlideProps) {
      return (
        <SlideFrame {...props}>
          <Heading>{props.title}</Heading>
          <p>It has loaded.</p>
        </SlideFrame>
      );
    }
    const Lazy = lazy(() => new Promise<{ default: typeof MySlide }>((done) => (load = done)));
    const user = userEvent.setup();
    render(
      <Presentation title="A talk">
        <SectionSlide title="Hello" />
        <Lazy id="lazy" title="Lazy" notes="Wait." />
        <SectionSlide title="Bye" />
      </Presentation>,
    );
    await waitFor(() => expect(shown()).toEqual(['Hello']));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(shown()).toEqual(['Lazy']));
    await waitFor(() => expect(window.location.hash).toBe('#lazy'));
    expect(screen.getByText('2')).toBeVisible();
    await act(async () => load({ default: MySlide }));
    await waitFor(() => expect(screen.getByText('It has loaded.')).toBeVisible());
    expect(window.location.hash).toBe('#lazy');
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(shown()).toEqual(['Bye']));
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(screen.getByText('It has loaded.')).toBeVisible());
  });
});

describe('a slide kind can ask', () => {
  function Asks() {
    return <p>{`${useStage()} ${useStep()}`}</p>;
  }
  const slide = (
    <SlideFrame title="Asks" reveals={[{}, {}]}>
      <Heading>Asks</Heading>
      <Asks />
    </SlideFrame>
  );

  test('where it is shown and at which step, in a deck', async () => {
    const user = userEvent.setup();
    render(
      <Presentation title="A talk">
        <SectionSlide title="Hello" />
        {slide}
        <SectionSlide title="Bye" />
      </Presentation>,
    );
    await waitFor(() => expect(shown()).toEqual(['Hello']));
    expect(await screen.findByText('near 0')).not.toBeVisible();
    await user.keyboard('{PageDown}');
    expect(await screen.findByText('stage 0')).toBeVisible();
    await user.keyboard('{PageDown}');
    expect(await screen.findByText('stage 1')).toBeVisible();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(shown()).toEqual(['Bye']));
    expect(screen.getByText('near 2')).not.toBeVisible();
  });

  test('and in a still', () => {
    render(<Still step={1}>{slide}</Still>);
    expect(screen.getByText('picture 1')).toBeVisible();
  });
});

describe('media', () => {
  let playing: HTMLMediaElement[];
  beforeEach(() => {
    playing = [];
    const { prototype } = HTMLMediaElement;
    jest.spyOn(prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
      playing.push(this);
      return Promise.resolve();
    });
    jest.spyOn(prototype, 'pause').mockImplementation(function (this: HTMLMediaElement) {
      playing = playing.filter((other) => other !== this);
    });
    jest.spyOn(prototype, 'paused', 'get').mockImplementation(function (this: HTMLMediaElement) {
      return !playing.includes(this);
    });
  });

  const sound = (
    <SlideFrame title="Sound">
      <Heading>Sound</Heading>
      <audio autoPlay data-testid="sound">
        <track kind="captions" />
      </audio>
    </SlideFrame>
  );

  test('play on stage only: not before, not after, and again on return', async () => {
    const user = userEvent.setup();
    render(
      <Presentation title="A talk">
        <SectionSlide title="Hello" />
        {sound}
        <SectionSlide title="Bye" />
      </Presentation>,
    );
    await waitFor(() => expect(shown()).toEqual(['Hello']));
    const audio = await screen.findByTestId<HTMLAudioElement>('sound');
    expect(audio.autoplay).toBe(false);
    expect(playing).toEqual([]);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(playing).toEqual([audio]));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(playing).toEqual([]));
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(playing).toEqual([audio]));
  });

  test('wait for the stage also if a script of a slide close to it starts them', async () => {
    const user = userEvent.setup();
    render(
      <Presentation title="A talk">
        <SectionSlide title="Hello" />
        <SlideFrame title="Video">
          <Heading>Video</Heading>
          <video data-testid="video" muted />
        </SlideFrame>
      </Presentation>,
    );
    const video = await screen.findByTestId<HTMLVideoElement>('video');
    void video.play();
    video.dispatchEvent(new Event('play'));
    expect(playing).toEqual([]);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(playing).toEqual([video]));
  });

  test('wait for the stage also in a web component or in a frame', async () => {
    const medium = document.createElement('audio');
    const inFrame = document.createElement('audio');
    for (const audio of [medium, inFrame]) audio.autoplay = true;
    function Player() {
      const box = useRef<HTMLDivElement>(null);
      const frame = useRef<HTMLIFrameElement>(null);
      useEffect(() => {
        box.current!.attachShadow({ mode: 'open' }).append(medium);
        frame.current!.contentDocument!.body.append(inFrame);
      }, []);
      return (
        <>
          <div ref={box} />
          <iframe ref={frame} title="A player" />
        </>
      );
    }
    const user = userEvent.setup();
    render(
      <Presentation title="A talk">
        <SectionSlide title="Hello" />
        <SlideFrame title="Players">
          <Heading>Players</Heading>
          <Player />
        </SlideFrame>
      </Presentation>,
    );
    await waitFor(() => expect([medium.autoplay, inFrame.autoplay]).toEqual([false, false]));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(playing).toEqual([medium, inFrame]));
  });

  test('are mute and still in a picture, also if a script starts them', () => {
    render(<Still>{sound}</Still>);
    const audio = screen.getByTestId<HTMLAudioElement>('sound');
    expect(audio.autoplay).toBe(false);
    expect(audio.muted).toBe(true);
    void audio.play();
    audio.dispatchEvent(new Event('play'));
    expect(playing).toEqual([]);
  });
});
