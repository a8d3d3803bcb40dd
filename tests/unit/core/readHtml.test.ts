import { readHtml } from '../../../src/core/readHtml.ts';
import { readingHtml } from '../../../src/core/reading.ts';
import { say, sayIn } from '../../../src/core/strings.ts';
import { stringsOf } from '../../../src/languages/all.ts';

const group = (name: string) => `role="group" aria-label="${name}" tabindex="0"`;

test.each([
  [
    'keeps lists, and what their items are',
    '<ul class="a"><li data-state="all"><p><span data-label="true">Hot</span> tea</p></li></ul>',
    '<ul role="list"><li><p><span data-label>Hot</span> tea</p></li></ul>',
  ],
  [
    'makes a paragraph of words beside paragraphs',
    '<div><strong>Tea</strong><p>is hot</p></div>',
    '<p><strong>Tea</strong></p><p>is hot</p>',
  ],
  [
    'keeps who speaks, where and when apart',
    '<p data-byline="true"><strong>Ada</strong><span>BeeConf</span><span>May 2026</span></p>',
    '<p><strong>Ada</strong> · BeeConf · May 2026</p>',
  ],
  [
    'puts no space beside a piece of text',
    '<p>把 <code>retries</code><span style="white-space:nowrap"> 设为</span><span style="white-space:nowrap">零次</span><strong>幂等</strong><span style="word-break:normal">的吗</span></p>',
    '<p>把 <code>retries</code> 设为零次<strong>幂等</strong>的吗</p>',
  ],
  [
    'keeps an icon for the eye, beside its words',
    '<li><span><span data-lectern-icon="🫖" aria-hidden="true">🫖</span></span><p>Tea</p></li>',
    '<li><i aria-hidden="true">🫖</i><p>Tea</p></li>',
  ],
  [
    'lets code scroll, with its colors and lines',
    '<pre dir="ltr"><code><span data-line="lit"><span data-kind="keyword">if</span> x\n</span></code></pre>',
    `<pre dir="ltr" ${group('Code')}><code><span data-line="lit"><span data-kind="keyword">if</span> x\n</span></code></pre>`,
  ],
  [
    'lets a table scroll by its name',
    '<table><caption>Cups "now"</caption><tr><td aria-hidden="true">x</td><th scope="col">Tea</th></tr></table>',
    `<div data-scroll ${group('Cups &quot;now&quot;')}><table><caption>Cups "now"</caption><tr><td></td><th scope="col">Tea</th></tr></table></div>`,
  ],
  [
    'keeps the minutes of a part apart from its name',
    '<li><span data-number="true" aria-hidden="true">1</span><span>Tea</span><span data-minutes="true">12 min</span></li>',
    '<li> Tea <span data-minutes>12 min</span></li>',
  ],
  [
    'shows a picture with its words, and none that decorates',
    '<div><img class="a" src="/k.png" alt="A kettle" width="4" height="3"><img src="/b.png" alt=""></div>',
    '<img src="/k.png" width="4" height="3" alt="A kettle" loading="lazy" decoding="async">',
  ],
  [
    'lets a picture be opened that is wider than the column, but not in a link',
    '<div><img src="/k.png" width="1340" alt="K"></div><a href="/k"><img src="/k.png" width="1340" alt="K"></a>',
    '<details data-picture><summary><img src="/k.png" width="1340" alt="K" loading="lazy" decoding="async"></summary></details><p><a href="/k"><img src="/k.png" width="1340" alt="K" loading="lazy" decoding="async"></a></p>',
  ],
  [
    'plays the film of a poster',
    '<img src="/p.png" alt="A ship" data-film="/ship.webm">',
    '<video src="/ship.webm" poster="/p.png" aria-label="A ship" controls playsinline preload="none"></video>',
  ],
  [
    'names a drawing, and not a person twice',
    '<p><svg role="img" aria-label="yes"><path/></svg></p><span role="img" aria-label="Ada"><span aria-hidden="true">A</span></span>',
    '<p><span data-named>yes</span></p>',
  ],
  [
    'leaves a sign out for a demo that can be seen, and a demo with controls',
    '<div><div inert=""><p>Tea</p></div><p>Live demo</p></div><div><div inert=""><button>Go</button></div><p>Live demo</p></div>',
    '<p>Tea</p><p>Live demo</p>',
  ],
  [
    'keeps the language of words',
    '<p>So <bdi dir="rtl" lang="he">שלום</bdi></p>',
    '<p>So <bdi dir="rtl" lang="he">שלום</bdi></p>',
  ],
  [
    'puts no space before a comma that is an element',
    '<p><strong>Tea</strong><span>, hot</span> <b>C#</b><code>.NET</code></p>',
    '<p><strong>Tea</strong>, hot C# <code>.NET</code></p>',
  ],
  [
    'has an icon of a paragraph beside its words',
    '<p><span data-lectern-icon="🔗" aria-hidden="true">🔗</span> <a href="https://example.com">Tea</a></p>',
    '<div><i aria-hidden="true">🔗</i><p><a href="https://example.com">Tea</a></p></div>',
  ],
  [
    'keeps the label of a column above its name',
    '<table><tr><th scope="col"><p data-label="true">Before</p>Tea</th></tr></table>',
    `<div data-scroll ${group('Table')}><table><tr><th scope="col"><p data-label>Before</p>Tea</th></tr></table></div>`,
  ],
])('%s', (_name, html, read) => {
  expect(readHtml(html, say)).toBe(read);
});

const slide = (title: string, html: string, more = {}) => ({
  id: title.toLowerCase(),
  title,
  cues: [],
  steps: 0,
  html,
  ...more,
});

test('has an article for each slide, and no notes by default', () => {
  const slides = [
    slide('Tea', '<h1>Tea</h1>', { part: 'Why', notes: 'Smile' }),
    slide('Hot', '<p>No heading</p>', { part: 'How', accent: 'cyan' }),
  ];
  const html = readingHtml({ title: 'Tea' }, slides, say);
  expect(html).toContain('<h1>Tea</h1>');
  expect(html).toContain('<a href="#hot"><bdi>How</bdi></a>');
  expect(html).toContain('<article id="tea" data-number="1" data-voice="title"><h2>Tea</h2>');
  expect(html).toContain('data-accent="cyan" data-voice="part"><h2>Hot</h2><p>No heading</p>');
  expect(html).not.toContain('Smile');
  expect(readingHtml({ title: 'Tea' }, slides, say, ({ notes = '' }) => notes)).toContain(
    '<details><summary>Notes</summary>Smile</details>',
  );
});

test('says in the caption of a table only what its heading does not say', () => {
  const captions = ['Tea', 'Tea (cups)', 'Tea now', 'Cups'].map(
    (words) => `<table><caption>${words}</caption><tr><td>1</td></tr></table>`,
  );
  const read = readingHtml({ title: 'T' }, [slide('Tea', captions.join(''))], say);
  const left = [...read.matchAll(/<caption>([^<]*)/g)].map(([, words]) => words);
  expect(left).toEqual(['cups', 'Tea now', 'Cups']);
});

test('says the number of a phase once', () => {
  const html =
    '<div><span data-kicker="true">PHASE 1</span></div><h2>Tea</h2><p><span role="img" aria-label="PHASE 1 of 5"></span></p><p>Hot</p>';
  const read = readingHtml({ title: 'Cups' }, [slide('Tea', html)], say);
  expect(read.match(/PHASE 1/g)).toHaveLength(1);
  expect(read).toContain('<span data-kicker>PHASE 1 of 5</span>');
});

test('says in the language of the talk what scrolls, and once the number of a phase', () => {
  const german = sayIn(() => stringsOf('de'));
  const html =
    '<div><span data-kicker="true">PHASE 1</span></div><h2>Tee</h2><p><span role="img" aria-label="PHASE 1 von 12"></span></p><pre>x</pre><table><tr><td>y</td></tr></table><math display="block"><mi>z</mi></math>';
  const read = readingHtml({ title: 'Tassen' }, [slide('Tee', html)], german);
  expect(read).toContain('<span data-kicker>PHASE 1 von 12</span>');
  expect(read.match(/PHASE 1/g)).toHaveLength(1);
  const names = [...read.matchAll(/role="group" aria-label="([^"]*)"/g)].map(([, name]) => name);
  expect(names).toEqual(['Code', 'Tabelle', 'Formel']);
});

test('does not take the number of one phase for that of another', () => {
  const html =
    '<div><span data-kicker="true">PHASE 1</span></div><h2>Tea</h2><p><span role="img" aria-label="PHASE 10 of 12"></span></p>';
  const read = readingHtml({ title: 'Cups' }, [slide('Tea', html)], say);
  expect(read).toContain('<span data-kicker>PHASE 1</span>');
});

test('has the language and the direction of a slide', () => {
  const read = readingHtml(
    { title: 'Cups' },
    [slide('Tee', '<section dir="rtl" lang="de" data-slide="tee"><h2>Tee</h2></section>')],
    say,
  );
  expect(read).toMatch(/<article [^>]*dir="rtl" lang="de"><h2>Tee<\/h2>/);
});

test('titles and parts in the contents have the language of their slides', () => {
  const english = slide('Why?', '<p>a</p>', { lang: 'en' });
  expect(readingHtml({ title: 'T' }, [english], say)).toContain('<bdi lang="en">Why?</bdi>');
  const inParts = [
    slide('A', '', { part: 'Warum?', partLang: 'de', lang: 'ja' }),
    slide('B', '', { part: 'Tea' }),
  ];
  const html = readingHtml({ title: 'T' }, inParts, say);
  expect(html).toContain('<bdi lang="de">Warum?</bdi>');
  expect(html).toContain('<bdi>Tea</bdi>');
});
