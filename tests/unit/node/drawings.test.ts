import { readFileSync } from 'node:fs';
import { readDrawing } from '../../../src/node/vite/readDrawing.ts';

const svg = (content: string, attributes = 'viewBox="0 0 800 600"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`;

const read = (text: string) => readDrawing(text, 'ticket.svg');
const clean = (content: string) => read(svg(content)).drawing.svg;
const removed = (content: string) => read(svg(content)).removed;

describe('the names of layers', () => {
  test.each([
    [
      'Inkscape',
      '<g inkscape:groupmode="layer" inkscape:label="Client app" id="layer1"/>',
      'Client app',
    ],
    ['Illustrator', '<g id="Client_app-2" data-name="Client app"/>', 'Client app'],
    ['Illustrator, older', '<g id="Client_x0020_app_1_"/>', 'Client app'],
    ['Figma', '<g id="Client app"/>', 'Client app'],
    ['Affinity', '<g id="Client-app" serif:id="Client app"/>', 'Client app'],
    ['draw.io', '<g data-cell-id="client"><g><rect/></g></g>', 'client'],
    ['Sketch', '<g><title>Client app</title><rect/></g>', 'Client app'],
    ['Excalidraw', '<a href="#client"><g><path d="M0 0h9"/></g></a>', 'client'],
  ])('are those of %s', (_, content, name) => {
    const { drawing } = read(svg(content));
    expect(drawing.names[0]).toBe(name);
    expect(drawing.svg).toContain('data-layer="0');
  });

  it('are not those that a program gives to shapes', () => {
    const shapes = '<path id="path1234"/><rect id="Rectangle 3"/><circle id="Vector_2"/>';
    expect(read(svg(`${shapes}<path id="Arrow to queue"/>`)).drawing.names).toEqual([
      'Arrow to queue',
    ]);
  });

  it('can be those of several shapes', () => {
    const { drawing } = read(svg('<a href="#way"><path/></a><g/><a href="#way"><path/></a>'));
    expect(drawing.names).toEqual(['way']);
    expect(drawing.svg.match(/data-layer="0"/g)).toHaveLength(2);
  });
});

describe('a drawing cannot', () => {
  const data = 'data:image/png;base64,iVBORw0KGgo=';

  // Each is left out, is reported, and leaves nothing of its address.
  test.each([
    ['run a script', '<script>evil()</script>', '<script>'],
    ['run a script of another file', '<script href="https://evil.test/a.js"/>', '<script>'],
    ['run on load', '<g onload="evil()"><path/></g>', 'onload of <g>: evil()'],
    [
      'run on begin',
      '<animate attributeName="x" onbegin="evil()"/>',
      'onbegin of <animate>: evil()',
    ],
    ['run a link', '<a href="javascript:evil()"><path/></a>', 'the link to javascript:evil()'],
    [
      'run a link of XLink',
      '<a xlink:href="java&#x73;cript:evil()"><path/></a>',
      'the link to javascript:evil()',
    ],
    [
      'lead away',
      '<a href="https://evil.test"><text>x</text></a>',
      'the link to https://evil.test',
    ],
    ['change an address', '<set attributeName="href" to="javascript:evil()"/>', '<set>'],
    [
      'animate an address',
      '<animate attributeName="xlink:href" values="https://evil.test"/>',
      '<animate>',
    ],
    [
      'fetch a picture',
      '<image href="https://evil.test/a.png"/>',
      'href of <image>: https://evil.test/a.png',
    ],
    ['fetch a picture next to it', '<image href="a.png"/>', 'href of <image>: a.png'],
    [
      'use another file',
      '<use xlink:href="https://evil.test/a.svg#x"/>',
      'href of <use>: https://evil.test/a.svg#x',
    ],
    [
      'use data',
      '<use href="data:image/svg+xml,<svg/>#x"/>',
      'href of <use>: data:image/svg+xml,<svg/>#x',
    ],
    [
      'fetch a filter',
      '<g filter="url(https://evil.test/a.svg#x)"/>',
      'filter of <g>: url(https://evil.test/a.svg#x)',
    ],
    [
      'fetch a filter of a style',
      '<g style="filter:URL( \'//evil.test/a\' )"/>',
      "filter: URL( '//evil.test/a' )",
    ],
    [
      'spell an address in escapes',
      '<g style="fill:\\75 rl(//evil.test/a)"/>',
      'fill: \\75 rl(//evil.test/a)',
    ],
    [
      'choose from a set',
      '<g style="mask:image-set(\'//evil.test/a\' 1x)"/>',
      "mask: image-set('//evil.test/a' 1x)",
    ],
    [
      'leave its style',
      '<g style="} * {background:url(//evil.test/a)"/>',
      'a style with a mistake',
    ],
    [
      'import styles',
      '<style>@import url(https://evil.test/a.css);</style>',
      '@import url(https://evil.test/a.css)',
    ],
    [
      'import styles in data',
      '<style><![CDATA[@import "https://evil.test/a.css";]]></style>',
      '@import "https://evil.test/a.css"',
    ],
    [
      'fetch a font',
      '<style>@font-face{font-family:A;src:url(https://evil.test/a.woff2)}</style>',
      'src: url(https://evil.test/a.woff2)',
    ],
    [
      'fetch by a variable',
      '<style>g{--a:url(https://evil.test/a)}</style>',
      '--a: url(https://evil.test/a)',
    ],
    [
      'have a page in it',
      '<foreignObject><iframe src="https://evil.test"></iframe></foreignObject>',
      '<iframe>',
    ],
    [
      'run in HTML',
      '<foreignObject><div onclick="evil()">a</div></foreignObject>',
      'onclick of <div>: evil()',
    ],
    [
      'fetch in HTML',
      '<foreignObject><img src="https://evil.test/a.png"></foreignObject>',
      'src of <img>: https://evil.test/a.png',
    ],
    [
      'have a form',
      '<foreignObject><form action="https://evil.test"><input></form></foreignObject>',
      '<form>',
    ],
    [
      'hide a drawing in HTML',
      '<foreignObject><svg><script>evil()</script></svg></foreignObject>',
      '<svg>',
    ],
  ])('%s', (_, content, what) => {
    expect(removed(content)).toEqual([what]);
    expect(clean(content)).not.toMatch(/evil/);
  });

  it('say more to a page than to a parser', () => {
    // Each is read by the rules of HTML, as the page will read it.
    for (const trick of [
      '<style><!--</style><img src=x onerror=evil()>--></style>',
      '<title><style></title><img src=x onerror=evil()></style></title>',
      '<desc><![CDATA[</desc><script>evil()</script>]]></desc>',
      '<foreignObject><table><svg><p><style><img title="</style><img src=x onerror=evil()>"></table></foreignObject>',
      '</svg><script>evil()</script>',
      '<style>a[x="\n{}*{background:url(//evil.test)}"]{fill:red}</style>',
    ]) {
      const once = clean(trick);
      expect(once).not.toMatch(/evil/);
      expect(read(once).drawing.svg.match(/<\w+/g)).toEqual(once.match(/<\w+/g));
    }
  });

  it.each([
    ['<rect fill="url(https://evil.test/a.svg#p)"/>', '<rect fill="none">'],
    ['<path stroke="url(//evil.test/a.svg#p) red"/>', '<path stroke="none">'],
    ['<rect style="fill:url(https://evil.test/a.svg#p)"/>', '<rect style="fill:none">'],
    [
      '<style>rect{stroke/*evil*/: url(//evil.test/a#p) /*evil*/!important}</style>',
      'stroke:none !important',
    ],
  ])('get black shapes from what is left out: %s', (content, expected) => {
    expect(removed(content)).toHaveLength(1);
    expect(clean(content)).toContain(expected);
    expect(clean(content)).not.toMatch(/evil/);
  });

  it('have the frame of a picture that is left out', () => {
    const pictures = `<p>a<img src="x" onerror="evil()"><img src="${data}" onload="evil()"></p>`;
    expect(clean(`<foreignObject>${pictures}</foreignObject>`)).toContain(
      `<p>a<img src="${data}"></p>`,
    );
  });

  it('end a text where only a browser ends it', () => {
    expect(clean('<style>a{x:"\n;background:url(//evil.test)"}</style>')).toContain(
      'a{x:" ;background:url(//evil.test)"}',
    );
  });

  it('say anything through entities', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "<script>evil()</script>"><!ENTITY b SYSTEM "https://evil.test">]>${svg('<text>&a;&b;</text>')}`;
    expect(read(bomb).drawing.svg).not.toMatch(/evil/);
  });

  it('reach the page around it', () => {
    const { drawing } = read(
      svg(
        '<style>.a,text:hover>b{fill:red}@media print{*{x:y}}:root{fill:none}</style><g data-slide="x" role="button" tabindex="0" aria-label="x"/>',
      ),
    );
    const scope = `.${drawing.key}`;
    expect(drawing.svg).toContain(`${scope} .a,${scope} text:hover&gt;b{fill:red}`);
    expect(drawing.svg).toContain(`@media print{${scope} *{x:y}}`);
    expect(drawing.svg).toContain(`${scope} svg{fill:none}`);
    expect(drawing.svg).not.toMatch(/data-slide|role|tabindex|aria-/);
  });

  it('share its ids and its fonts', () => {
    const face = `@font-face{font-family:"Virgil";src:url(data:font/woff2;base64,AAAA)}`;
    const text = `<style>${face}.t{font-family:Virgil, sans-serif}#g{fill:red}@keyframes turn{to{rotate:9deg}}.m{animation:turn 2s}</style>
      <linearGradient id="g"/><path fill="url(#g)" id="unused"/><use href="#g"/><text font-family="Virgil"/>`;
    const { drawing, removed: out } = read(svg(text));
    const { key } = drawing;
    expect(out).toEqual([]);
    expect(drawing.svg).toContain(`font-family:"Virgil-${key}"`);
    expect(drawing.svg).toContain('src:url(data:font/woff2;base64,AAAA)');
    expect(drawing.svg).toContain(`font-family:Virgil-${key}, sans-serif`);
    expect(drawing.svg).toContain(`<text font-family="Virgil-${key}">`);
    expect(drawing.svg).toContain(`#${key}-g{fill:red}`);
    expect(drawing.svg).toContain(`fill="url(#${key}-g)"`);
    expect(drawing.svg).toContain(`href="#${key}-g"`);
    expect(drawing.svg).toContain(`animation:turn-${key} 2s`);
    expect(drawing.svg).not.toContain('unused');
    expect(readDrawing(svg(text), 'other.svg').drawing.key).not.toBe(key);
  });

  it('lose what it brings', () => {
    const kept = `<image href="${data}"/><foreignObject><div style="color:red">a <b>label</b></div></foreignObject>`;
    expect(removed(kept)).toEqual([]);
    expect(clean(kept)).toContain(data);
    expect(clean(kept)).toContain('<b>label</b>');
  });
});

describe('the shape and the ground of a drawing', () => {
  test.each([
    ['viewBox="0 0 1420 1760" width="10" height="10"', 1420, 1760],
    ['width="40mm" height="20mm"', 40, 20],
  ])('%s', (attributes, width, height) => {
    expect(read(svg('', attributes)).drawing).toMatchObject({ width, height });
  });

  test.each([
    ['<path stroke="#1f2937"/>', { drawnOn: 'light' }],
    ['<path style="stroke:white"/>', { drawnOn: 'dark' }],
    ['<text>a</text>', { drawnOn: 'light' }],
    ['<path stroke="#3b82f6"/>', {}],
    ['<rect width="800" height="600" fill="white"/>', { ground: 'white', drawnOn: 'light' }],
    [
      '<g><rect width="100%" height="100%" style="fill:#000"/></g>',
      { ground: '#000', drawnOn: 'dark' },
    ],
    ['<rect width="80" height="60" fill="white"/>', {}],
  ])('%s', (content, expected) => {
    const { ground, drawnOn } = read(svg(content)).drawing;
    expect({ ground, drawnOn }).toEqual({ ground: undefined, drawnOn: undefined, ...expected });
  });

  it('is that of draw.io, which has a light and a dark one', () => {
    const style = 'background: light-dark(#fffff0, #121212); color-scheme: light dark;';
    const { drawing, removed: out } = read(svg('', `viewBox="0 0 9 9" style="${style}"`));
    expect(drawing).toMatchObject({ ground: '#fffff0', drawnOn: 'light' });
    expect(drawing.svg).not.toContain('color-scheme');
    expect(out).toEqual([]);
  });

  test.each([
    ['no drawing', 'The file ticket.svg has no <svg> in it'],
    [svg('', ''), 'The drawing ticket.svg has neither a viewBox nor a width and a height'],
  ])('says what is wrong with %j', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

test('the samples keep everything they have', () => {
  for (const name of ['ticket', 'tower']) {
    const file = require.resolve(`../../../stories/samples/drawings/${name}.svg`);
    expect(read(readFileSync(file, 'utf8')).removed).toEqual([]);
  }
});

test('dims thousands of shapes without names as one group', () => {
  const many = '<path/>'.repeat(5000);
  const groups = (content: string) => clean(content).split('<g>').length - 1;
  expect(groups(`${many}<g id="Box"><rect/></g><path/>`)).toBe(3);
  expect(groups(`<style>path+path{fill:red}</style>${many}<path/>`)).toBe(0);
  expect(groups('<path/><path/>')).toBe(0);
});
