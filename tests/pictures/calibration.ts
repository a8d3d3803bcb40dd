import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const font = (file: string) => {
  const path = resolve(__dirname, '../../src/theme/fonts', file);
  return `url(data:font/woff2;base64,${readFileSync(path, 'base64')})`;
};

/**
 * A page with one of everything that slides are drawn with and that machines draw differently: text of our
 * fonts at several sizes, emoji in color, gradients, shadows, lines that are not straight, masks.
 */
export const calibration = `<!doctype html>
<style>
  @font-face { font-family: Sans; src: ${font('lectern-sans.woff2')}; font-weight: 400 800; font-stretch: 100% 125% }
  @font-face { font-family: Mono; src: ${font('lectern-mono.woff2')} }
  @font-face { font-family: Symbols; src: ${font('lectern-symbols.woff2')} }
  @font-face { font-family: Emoji; src: ${font('lectern-pictures.woff2')} }
  body { margin: 16px; font: 28px/1.3 Sans; color: #eef; background: linear-gradient(160deg, #10142a, #402a60) }
  p { margin: 0 }
  div { position: absolute; right: 40px; width: 260px; height: 120px; border-radius: 14px }
</style>
<p style="font-size: 96px; font-weight: 800; font-stretch: 125%; letter-spacing: -.02em">Äffi 0123</p>
<p style="font-size: 44px; font-weight: 650">The quick brown fox jumps</p>
<p>over the <b>lazy dog</b>, “twice” — <span style="font-family: Symbols">→ ≤ ∞</span></p>
<p style="font-size: 21px">AVATAR To Ty Wa 1/4 fi fl</p>
<p style="font: 18px Mono">MONO 0O1lI {}[]</p>
<p style="font: 120px Emoji">🔥✈️🧠⚠️</p>
<div style="top: 40px; box-shadow: 0 12px 40px rgb(0 0 0 / 45%), 0 0 0 1px rgb(128 140 170 / 35%);
  background: color-mix(in srgb, #3bd 60%, #fff)"></div>
<div style="top: 200px; background: radial-gradient(circle at 30% 40%, #fb3, transparent 70%);
  mask: linear-gradient(90deg, #000, transparent)"></div>
<div style="top: 360px; background: #d46; clip-path: polygon(0 0, 100% 20%, 80% 100%); opacity: .7"></div>
<svg style="position: absolute; right: 40px; bottom: 40px" width="260" height="180" fill="none" stroke="#8df">
  <path d="M10 20 C90 200 170 -80 250 150" stroke-width="3" stroke-dasharray="9 4"/>
  <path d="M20 90h200" stroke-width="1.5" transform="rotate(17 120 90)"/>
  <circle cx="130" cy="90" r="61.3" stroke-width="5" stroke-linecap="round"/>
</svg>`;
