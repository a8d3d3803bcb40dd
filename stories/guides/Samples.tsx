import {
  AnalogySlide,
  Part,
  PhaseSlide,
  PointsSlide,
  ProblemsSlide,
  QuestionSlide,
  SectionSlide,
  Still,
  type Theme,
  TitleSlide,
} from 'lectern';
import { themes, useToolbar } from '../../.storybook/toolbar.ts';
import { ContactSheet } from '../../.storybook/stage.tsx';
import { advice } from './samples/notes.tsx';
import { hangar, hangarByDay } from './samples/own-theme.ts';
import { dance } from './samples/part.tsx';
import { hives } from './samples/own-kind.tsx';
import { wrong } from './samples/wrong-theme.ts';
import { Unstyled } from './Unstyled.tsx';

/** The slides of samples/first-talk.tsx. */
export function FirstTalk() {
  const toolbar = useToolbar();
  return (
    <Unstyled>
      <ContactSheet toolbar={toolbar}>
        <TitleSlide title="BEES" subtitle="and why they dance" />
        <PointsSlide title="A dance says" points={[{ text: 'Where to' }, { text: 'How far' }]} />
        <QuestionSlide title="And who is watching? 🐝" />
      </ContactSheet>
    </Unstyled>
  );
}

/** The slides of samples/part.tsx. */
export function APart() {
  const toolbar = useToolbar();
  return (
    <Unstyled>
      <ContactSheet toolbar={toolbar}>{dance}</ContactSheet>
    </Unstyled>
  );
}

/** The slide of samples/own-kind.tsx at each of its steps. */
export function OwnKind() {
  return (
    <Unstyled>
      <div css={pair}>
        {[0, 1, 2].map((step) => (
          <figure key={step}>
            <div>
              <Still step={step}>{hives}</Still>
            </div>
          </figure>
        ))}
      </div>
    </Unstyled>
  );
}

/** Five kinds of slides, one theme per row. */
export function ThemesSideBySide() {
  return (
    <Unstyled>
      {Object.values(themes).map((theme) => (
        <figure key={theme.name} css={row}>
          <figcaption>{theme.name}</figcaption>
          <Still theme={theme}>
            <TitleSlide title="Bees" subtitle="and why they dance" />
            <Part title="The dance" accent="violet">
              <SectionSlide title="The dance" subtitle="in four figures" />
              <PhaseSlide
                phase={3}
                title="Waggle"
                tools="Abdomen, wings, sun"
                whatItIs="a run that points to the flowers"
                benefit={{ text: 'Every bee **knows** where to fly' }}
                risk={{ text: 'Nobody watches in the dark' }}
              />
            </Part>
            <Part title="Problems" accent="coral">
              <ProblemsSlide
                title="What goes wrong"
                problems={[
                  { icon: '🌧️', label: 'Rain', description: 'nobody flies' },
                  { icon: '🧭', label: 'Clouds', description: 'the sun is the compass' },
                  { icon: '🐻', label: 'Bears', description: 'they know the hive' },
                ]}
              />
            </Part>
            <PointsSlide
              title="A dance says"
              points={[{ text: 'Where to' }, { text: 'How **far**' }, { text: 'How good' }]}
            />
          </Still>
        </figure>
      ))}
    </Unstyled>
  );
}

/** The same slide in the themes of samples/own-theme.ts. */
export function OwnThemes() {
  return (
    <Unstyled>
      <div css={pair}>
        <Sample theme={hangar} />
        <Sample theme={hangarByDay} />
      </div>
    </Unstyled>
  );
}

function Sample({ theme }: { theme: Theme }) {
  return (
    <figure>
      <div>
        <Still theme={theme}>
          <AnalogySlide
            title="What do pilots know?"
            points={[
              { icon: '🤖', claim: 'Autopilot flies', explanation: 'two pilots watch it' },
              { icon: '📋', claim: 'Checklists are dull', explanation: 'so nobody skips them' },
              { icon: '🛬', claim: 'Landing is rare', explanation: 'so they train for it' },
            ]}
          />
        </Still>
      </div>
      <figcaption>{theme.name}</figcaption>
    </figure>
  );
}

/** The error of `createTheme` in samples/wrong-theme.ts. */
export function Refusal() {
  return (
    <Unstyled>
      <pre css={message}>{refusal()}</pre>
    </Unstyled>
  );
}

/** Catches the error, or what is reported instead of it in a built Storybook. */
function refusal() {
  let refused: unknown = 'No error';
  const { error: report } = console;
  console.error = (error: unknown) => (refused = error);
  try {
    wrong();
  } catch (error) {
    refused = error;
  } finally {
    console.error = report;
  }
  return String(refused);
}

/** The slide of samples/notes.tsx at each of its steps, with its notes and cues. */
export function NotesByStep() {
  const { theme, aspectRatio } = useToolbar();
  const { notes, items } = advice.props as { notes: string; items: { cue: string }[] };
  return (
    <Unstyled>
      <ol css={steps}>
        {[notes, ...items.map(({ cue }) => cue)].map((text, step) => (
          <li key={text}>
            <div inert>
              <Still theme={theme} aspectRatio={aspectRatio} step={step}>
                {advice}
              </Still>
            </div>
            <p>
              <strong>{step === 0 ? 'notes' : `cue of item ${step}`}</strong>
              {text}
            </p>
          </li>
        ))}
      </ol>
    </Unstyled>
  );
}

const frame = {
  overflow: 'hidden',
  borderRadius: 10,
  boxShadow: '0 0 0 1px rgb(128 140 170 / 35%)',
} as const;

const pair = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))',
  gap: 24,
  margin: '24px 0',
  '& figure': { margin: 0 },
  '& figure > div': frame,
  '& figcaption': { marginTop: 8, fontSize: 14, fontFamily: "'Lectern Mono', monospace" },
} as const;

const row = {
  display: 'grid',
  gridTemplateColumns: 'repeat(5, 1fr)',
  gap: 8,
  margin: '16px 0',
  '& figcaption': { gridColumn: '1 / -1', fontSize: 14, fontFamily: "'Lectern Mono', monospace" },
} as const;

const message = {
  padding: 16,
  borderLeft: '6px solid #ff8a75',
  whiteSpace: 'pre-wrap',
  fontFamily: "'Lectern Mono', monospace",
  fontSize: 14,
} as const;

const steps = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))',
  gap: 24,
  margin: '24px 0',
  padding: 0,
  listStyle: 'none',
  fontSize: 15,
  lineHeight: 1.45,
  '& > li > div': frame,
  '& > li > p': { margin: '12px 0 0' },
  '& > li > p > strong': {
    display: 'block',
    fontFamily: "'Lectern Mono', monospace",
    fontSize: 13,
  },
} as const;
