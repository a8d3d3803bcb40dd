import type { Color, Theme } from 'lectern';
import { contrast } from '../../.storybook/contrast.ts';
import { themes } from '../../.storybook/toolbar.ts';
import { Unstyled } from './Unstyled.tsx';

/** Every color of a theme, with its value and its contrast. */
export function Palette({ name }: { name: string }) {
  const theme = themes[name]!;
  return (
    <Unstyled>
      {(['colors', 'accents', 'tones', 'fills', 'code'] as const).map((group) => (
        <dl key={group} css={palette}>
          {Object.entries(theme[group]).map(([token, color]) => (
            <div key={token}>
              <i style={{ background: color }} aria-hidden />
              <dt>
                {group}.{token}
              </dt>
              <dd>
                {color} {contrastOf(group, token, color, theme).toFixed(1)}:1
              </dd>
            </div>
          ))}
        </dl>
      ))}
    </Unstyled>
  );
}

/** The contrast on the ground. For a surface, that of text on it; for a fill, that of what stands on it. */
function contrastOf(group: string, token: string, color: Color, { colors, code }: Theme): number {
  if (group === 'code') return contrast(color, token === 'ground' ? code.text : code.ground);
  const onGround = contrast(color, colors.ground);
  const ofText = contrast(colors.text, color);
  if (group === 'fills') return Math.max(onGround, ofText);
  return ['ground', 'surface', 'raised'].includes(token) ? ofText : onGround;
}

/** Every font size of a theme, in its font. */
export function Sizes({ name }: { name: string }) {
  const { fontSizes, fonts, type } = themes[name]!;
  const display = {
    fontFamily: fonts.display,
    fontWeight: type.displayWeight,
    fontStretch: `${type.displayWidth}%`,
    textTransform: type.displayCase,
  };
  const styles: Record<string, object> = {
    display,
    figure: display,
    title: { fontFamily: fonts.title, fontWeight: type.titleWeight },
    subhead: { fontFamily: fonts.text, fontWeight: 700 },
    name: { fontFamily: fonts.text, fontWeight: 700 },
    label: { fontFamily: fonts.label, fontWeight: 700, textTransform: type.labelCase },
  };
  return (
    <Unstyled>
      <dl css={sizes}>
        {Object.entries(fontSizes).map(([token, size]) => (
          <div key={token}>
            <dt
              style={{
                fontFamily: fonts.text,
                ...styles[token],
                fontSize: `min(${size * 0.6}px, 16vw)`,
              }}
            >
              {token}
            </dt>
            <dd>{size} px</dd>
          </div>
        ))}
      </dl>
    </Unstyled>
  );
}

/** The tokens that are neither colors nor sizes, of all themes beside each other. */
export function OtherTokens() {
  const groups = [
    'fonts',
    'type',
    'shape',
    'icons',
    'drawings',
    'fields',
    'figures',
    'motion',
  ] as const;
  const rows = groups.flatMap((group) => rowsOf(group, themes['midnight']![group]));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Token</th>
          {Object.keys(themes).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((path) => (
          <tr key={path}>
            <th scope="row">
              <code>{path}</code>
            </th>
            {Object.entries(themes).map(([name, theme]) => (
              <td key={name}>{valueAt(theme, path)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const rowsOf = (path: string, value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => rowsOf(`${path}.${key}`, inner))
    : [path];

function valueAt(theme: Theme, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], theme);
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'function') return 'its own';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return path.startsWith('fonts.') ? text.replace(/,.*/, '').replaceAll(/['"]/g, '') : text;
}

const palette = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(116px, 1fr))',
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
  '& dd': { margin: 0, fontVariantNumeric: 'tabular-nums', opacity: 0.85 },
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
  '& dt': { lineHeight: 1.1 },
  '& dd': { margin: 0, fontSize: 14, fontFamily: "'Lectern Mono', monospace" },
} as const;
