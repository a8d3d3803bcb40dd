/** The styles of the page of a phone. Its colors are those of the phone, light or dark: it is held in a dark room. */
export const phoneStyles = `
:root{color-scheme:light dark;--ground:#fff;--raised:#eef0f4;--text:#14171c;--muted:#4d5563;--line:#b9c0cc;--brand:#0b5bd3;--on:#fff;--warn:#a4001d}
@media (prefers-color-scheme:dark){:root{--ground:#0e1116;--raised:#1d232c;--text:#f2f4f8;--muted:#a9b3c1;--line:#465062;--brand:#8ab8ff;--on:#0b1220;--warn:#ff9aa5}}
*{box-sizing:border-box}
html,body{margin:0;height:100%;overscroll-behavior:none;background:var(--ground);color:var(--text);font:400 1rem/1.35 system-ui,sans-serif;-webkit-text-size-adjust:100%;touch-action:manipulation}
body{position:fixed;inset:0;height:100dvh;display:grid;gap:8px;grid:auto auto minmax(0,1fr) minmax(96px,22dvh)/1fr 2fr;grid-template-areas:'top top' 'status status' 'main main' 'back next';padding:max(8px,env(safe-area-inset-top)) max(10px,env(safe-area-inset-right)) max(10px,env(safe-area-inset-bottom)) max(10px,env(safe-area-inset-left))}
p,h1{margin:0}
header{grid-area:top;display:flex;justify-content:space-between;gap:12px;color:var(--muted);font-variant-numeric:tabular-nums}
[data-part=time]{flex:none;color:var(--text);font-weight:600}
[data-time=over] [data-part=time]{color:var(--warn)}
[data-part=status]{grid-area:status}
[data-link=open]:not([data-curtain=black],[data-curtain=white]) [data-part=status]{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[data-link=open] [data-part=status]{color:var(--muted);display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:1;overflow:hidden}
:is([data-link=lost],[data-link=refused]) [data-part=status]{color:var(--warn);font-weight:600}
main{grid-area:main;display:flex;flex-direction:column;gap:8px;min-height:0}
h1{font-size:1.125rem;line-height:1.25;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;overflow-wrap:anywhere}
[data-part=notes]{flex:1;min-height:0;overflow:auto;overscroll-behavior:contain;overflow-wrap:break-word}
[data-part=notes] :is(p,li){white-space:pre-line}
[data-part=notes] :is(p,ul,ol){margin:0 0 .5em}
[data-part=notes] :is(ul,ol){padding-inline-start:1.2em}
[data-part=notes] a{color:var(--brand)}
[data-cue]{margin-bottom:.4em;padding:.2em .5em;border-inline-start:4px solid transparent;color:var(--muted)}
[data-cue] p{margin:0}
[data-cue] b{font-size:.75em}
[data-other]{color:var(--muted);font-size:.7em}
[data-other] [data-other]{font-size:1em}
[data-cue=now]{border-color:var(--brand);background:var(--raised);color:var(--text)}
[data-part=next]{color:var(--muted);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
[data-part=tools]{display:grid;grid-auto-flow:column;grid-auto-columns:auto;gap:8px}
select{max-width:44vw}
button,select{min-height:48px;min-width:48px;padding:4px 12px;border:1px solid var(--line);border-radius:12px;background:var(--raised);color:var(--text);font:600 1rem/1.2 system-ui,sans-serif;touch-action:manipulation;user-select:none;-webkit-user-select:none;-webkit-touch-callout:none}
button:focus-visible,select:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
button:active{filter:brightness(.85)}
button[aria-pressed=true]{background:var(--text);color:var(--ground)}
[data-button=previous]{grid-area:back;font-size:1.25rem}
[data-button=next]{grid-area:next;font-size:1.75rem;background:var(--brand);border-color:var(--brand);color:var(--on)}
[data-button=pointer]{touch-action:none}
:is([data-link=lost],[data-link=refused]) button{opacity:.5}
[data-part=pad]{position:fixed;inset:0;z-index:2;display:grid;place-content:center;padding:24px;background:var(--ground);color:var(--muted);text-align:center;pointer-events:none}
[data-part=pad][hidden]{display:none}
[data-awake]{position:fixed;inset:0;z-index:-1;width:100%;height:100%;opacity:.01;pointer-events:none}
@media (orientation:landscape) and (max-height:520px){body{grid:auto auto minmax(0,1fr)/minmax(96px,18%) minmax(0,1fr) minmax(120px,24%);grid-template-areas:'back top next' 'back status next' 'back main next'}main{display:grid;grid-template:auto minmax(0,1fr) auto/minmax(0,1fr) auto;gap:4px 8px}main>h1,[data-part=notes]{grid-column:1/-1}h1{-webkit-line-clamp:1}[data-part=next]{align-self:center}}
`
  .trim()
  .replaceAll('\n', '');
