import {
  AnalogySlide,
  PointsSlide,
  QuestionSlide,
  Still,
  type Theme,
  TitleSlide,
  midnight,
  paper,
} from 'lectern';
import { useToolbar } from '../../.storybook/toolbar.ts';
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

/** One slide in each theme. */
export function ThemesSideBySide() {
  return (
    <Unstyled>
      <div css={pair}>
        <Sample theme={midnight} />
        <Sample theme={paper} />
      </div>
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

/** Every color of a theme, with its value. */
export function Palette({ theme }: { theme: Theme }) {
  return (
    <Unstyled>
      {(['colors', 'accents', 'tones'] as const).map((group) => (
        <dl key={group} css={palette}>
          {Object.entries(theme[group]).map(([token, color]) => (
            <div key={token}>
              <i style={{ background: color }} aria-hidden />
              <dt>
                {group}.{token}
              </dt>
              <dd>{color}</dd>
            </div>
          ))}
        </dl>
      ))}
    </Unstyled>
  );
}

/** Every font size of a theme. */
export function Sizes({ theme }: { theme: Theme }) {
  return (
    <Unstyled>
      <dl css={sizes}>
        {Object.entries(theme.fontSizes).map(([token, size]) => (
          <div key={token}>
            <dt style={{ fontFamily: theme.fonts.text, fontSize: size * 0.6 }}>{token}</dt>
            <dd>{size} px</dd>
          </div>
        ))}
      </dl>
    </Unstyled>
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

const palette = {
  display: 'grid',
  gridTemplateColumns: 'repeat(6, 1fr)',
  gap: 12,
  margin: '16px 0',
  fontSize: 12,
  lineHeight: 1.4,
  '& i': {
    display: 'block',
    height: 56,
    marginBottom: 6,
    borderRadius: 10,
    boxShadow: 'inset 0 0 0 1px rgb(128 140 170 / 45%)',
  },
  '& dt': { fontWeight: 600 },
  '& dd': { margin: 0, fontFamily: "'Lectern Mono', monospace", opacity: 0.85 },
} as const;

const sizes = {
  margin: '16px 0',
  '& > div': {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    padding: '6px 0',
    borderTop: '1px solid rgb(128 140 170 / 35%)',
  },
  '& dt': { fontWeight: 700, fontStretch: '112%', lineHeight: 1.1 },
  '& dd': { margin: 0, fontSize: 14, fontFamily: "'Lectern Mono', monospace" },
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
