import { literalText, nested, piecesOf, plainText, titleText } from '../../../src/core/richText.ts';
import { punctuate } from '../../../src/core/punctuation.ts';
import { growth } from '../growth.ts';

/** The text with its bold words in brackets. */
const shown = (text: string) =>
  piecesOf(text)
    .reduce<[text: string, isStrong: boolean][]>((all, piece) => {
      const isStrong = piece.marks.some(({ tag }) => tag === 'strong');
      const last = all.at(-1);
      if (last?.[1] === isStrong) last[0] += piece.text;
      else all.push([piece.text, isStrong]);
      return all;
    }, [])
    .map(([own, isStrong]) => (isStrong ? `[${own}]` : own))
    .join('');

/** The text as HTML. */
const html = (text: string) =>
  nested<string>(piecesOf(text), {
    text: (piece) => piece.text,
    mark: ({ tag, href, lang, dir }, inside) =>
      `<${[tag, href ?? lang, dir].filter(Boolean).join(' ')}>${inside.join('')}</${tag}>`,
  }).join('');

test.each([
  ['You are **not** alone', 'You are [not] alone'],
  ['**First** and **last**', '[First] and [last]'],
  ['un**believ**able', 'un[believ]able'],
  ['two **Large Language Model**s', 'two [Large Language Model]s'],
  ['(**so**), **“quoted”**, **a * b**', '([so]), [“quoted”], [a * b]'],
  ['**nearly **nothing** left', '**nearly [nothing] left'],
  ['**all **of** it**', '[all of it]'],
  ['**🚀**fast', '[🚀]fast'],
  ['**/help** and **src/**', '[/help] and [src/]'],
  ['这是**重点**内容', '这是[重点]内容'],
  ['**重点：**内容', '[重点：]内容'],
  ['。**「重点」**，第**3**章', '。[「重点」]，第[3]章'],
  ['นี่คือ**สำคัญ**มาก', 'นี่คือ[สำคัญ]มาก'],
  ['**"인용"**은', '["인용"]은'],
])('emphasizes words between pairs of asterisks: %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  '2**10 is 1024, 2**20 is 1048576',
  'x**2 + y**2 = z**2',
  '2**3**4 is 2**81',
  '(a+b)**2 and (c+d)**2',
  'a**b and c**d',
  '2 ** 8 is 256',
  '2 ** 8 is 256, 2 ** 9 is 512',
  'src/**/*.ts and test/**/*.ts',
  'src/**/*.ts,test/**/*.ts',
  '**/*.ts and src/**',
  'f(**options) and g(**options)',
  'an **open end',
  'an end** without a start',
  '****',
  'a *** b *** c',
  '5 * 3 * 2',
  'C:\\temp and \\\\server\\share',
])('keeps asterisks and backslashes that are no emphasis: %s', (text) => {
  expect(shown(text)).toBe(text);
});

test.each([
  ['*so* and **so**', '<em>so</em> and <strong>so</strong>'],
  [
    '***both*** and *a **b** c*',
    '<em><strong>both</strong></em> and <em>a <strong>b</strong> c</em>',
  ],
  ['*foo**bar*', '<em>foo**bar</em>'],
  ['*Wait.* un*believ*able', '<em>Wait.</em> un<em>believ</em>able'],
  ['*重点*内容，==重点==内容', '<em>重点</em>内容，<mark>重点</mark>内容'],
  [
    '~~gone~~, ==marked== and “==this==”',
    '<del>gone</del>, <mark>marked</mark> and “<mark>this</mark>”',
  ],
  ['**a ~~b~~** c', '<strong>a <del>b</del></strong> c'],
  [
    '`a ** b`, `**c**` and `x == y`',
    '<code>a ** b</code>, <code>**c**</code> and <code>x == y</code>',
  ],
  ['`` a`b `` and `` ` ``', '<code>a`b</code> and <code>`</code>'],
  ['` a `, `  ` and `C:\\`', '<code>a</code>, <code>  </code> and <code>C:\\</code>'],
  ['**`a`** and un**a**x', '<strong><code>a</code></strong> and un<strong>a</strong>x'],
  ['*not `code*` here', '*not <code>code*</code> here'],
  [
    '[one](https://a.org/b_(c)) and [**two** `x`](#q)',
    '<a https://a.org/b_(c)>one</a> and <a #q><strong>two</strong> <code>x</code></a>',
  ],
  ['**see [it](./a.pdf)**', '<strong>see <a ./a.pdf>it</a></strong>'],
  ['[mail](mailto:a@b.org), [ring](tel:+49)', '<a mailto:a@b.org>mail</a>, <a tel:+49>ring</a>'],
  ['**a [b** c](#d)', '**a <a #d>b** c</a>'],
  ['[a [b](#b) c](#c)', '[a <a #b>b</a> c](#c)'],
  ['[[a] b](#c)', '<a #c>[a] b</a>'],
  ['Le [mot juste]{lang=fr}.', 'Le <span fr ltr>mot juste</span>.'],
  ['[**شاي** ساخن]{lang=ar}', '<span ar rtl><strong>شاي</strong> ساخن</span>'],
  ['**all [zh]{lang=zh-Hant}**', '<strong>all <span zh-Hant ltr>zh</span></strong>'],
  [
    '[un [lien](#a) et [ein]{lang=de}]{lang=fr}',
    '<span fr ltr>un <a #a>lien</a> et <span de ltr>ein</span></span>',
  ],
  ['[**שלום**](#a){lang=he}!', '<a #a><span he rtl><strong>שלום</strong></span></a>!'],
  ['[a [b](#c){lang=fr}](#d)', '[a <a #c><span fr ltr>b</span></a>](#d)'],
  ['[see the [mot]{lang=fr}](#a)', '<a #a>see the <span fr ltr>mot</span></a>'],
])('marks words as Markdown does: %s', (text, expected) => {
  expect(html(text)).toBe(expected);
});

test.each([
  'area = pi * r ** 2',
  '2 * 3 * 4 and 2*3*4',
  '*args and **kwargs',
  'f(*args) and g(*args)',
  'char *a, *b',
  'int* a, b* c',
  'a*b and c*d',
  'COUNT(*) and SUM(*)',
  '*.ts and src/*',
  '/* a */ b /* c */',
  '5* hotels and 4* hotels',
  'snake_case and __init__',
  'a ~ b ~~ c ~~ d, ~/a and ~~~',
  'x == y == z, a==b==c and (a)==b, c==(d)',
  'x === y and =====',
  'a ` b, `` c',
  'list[index](value) and f[i](x)',
  '[a](b), [a](www.example.org) and [a] (mailto:b)',
  'https://, https://… and xhttps://a.org',
  '[a](javascript:alert(1)) and [a](data:text/html,x)',
  '[](https://a.org) and ![a](https://a.org/b.png)',
  'a [b, c] d](#e)',
  'a]{lang=fr}, []{lang=fr} and [a] {lang=fr}',
  '[a]{lang=} and [a]{lang="fr"} and [a]{x: 1}',
])('keeps what is no mark: %s', (text) => {
  expect(html(text)).toBe(text);
});

test.each([
  ['See https://a.org/b.', 'See <a https://a.org/b>https://a.org/b</a>.'],
  [
    '<https://a.org/b.>, HTTP://A.ORG!',
    '<a https://a.org/b.>https://a.org/b.</a>, <a HTTP://A.ORG>HTTP://A.ORG</a>!',
  ],
  [
    '(https://a.org/b_(c)) or "https://a.org/d"',
    '(<a https://a.org/b_(c)>https://a.org/b_(c)</a>) or "<a https://a.org/d>https://a.org/d</a>"',
  ],
  [
    '**https://a.org**, ==https://b.org?q=1==',
    '<strong><a https://a.org>https://a.org</a></strong>, <mark><a https://b.org?q=1>https://b.org?q=1</a></mark>',
  ],
  ['见https://a.org/见。更多', '见<a https://a.org/见>https://a.org/见</a>。更多'],
  ['https://a.org/*b*/~c', '<a https://a.org/*b*/~c>https://a.org/*b*/~c</a>'],
  [
    'http://localhost:80\nhttp://b',
    '<a http://localhost:80>http://localhost:80</a>\n<a http://b>http://b</a>',
  ],
  ['https://a.\u00ADorg', '<a https://a.org>https://a.\u00ADorg</a>'],
  ['[see https://a.org](#b)', '<a #b>see https://a.org</a>'],
  ['[https://a.org](https://b.org)', '<a https://b.org>https://a.org</a>'],
  ['`https://a.org`', '<code>https://a.org</code>'],
  ['\\https://a.org and \\<https://b.org>', 'https://a.org and <https://b.org>'],
])('makes a link of an address, as GitHub does: %s', (text, expected) => {
  expect(html(text)).toBe(expected);
});

test('a text that is literal has no links', () => {
  const text = '<https://a.org> \\https://b.org [c](#d)';
  expect(html(literalText(text))).toBe(text);
});

test('a title is in one line, without marks', () => {
  expect(titleText('What\n  `f(x)` **is**')).toBe('What f(x) is');
});

test.each([
  ['\\`a\\` \\~~b\\~~ \\==c\\== \\[d](#e)', '`a` ~~b~~ ==c== [d](#e)'],
  ['\\**not bold\\**', '**not bold**'],
  ['\\*\\*kwargs and \\*args', '**kwargs and *args'],
  ['a **\\* b**', 'a [* b]'],
  ['C:\\\\**bold**', 'C:\\[bold]'],
])('a backslash takes the meaning from an asterisk: %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('loses no character but marks, whatever the text', () => {
  const parts = [
    '**',
    '*',
    '\\',
    '`',
    '~~',
    '==',
    '[',
    '](#a)',
    '<',
    'http://a',
    '>',
    ' ',
    'a',
    '2',
    '/',
    '重',
    '🚀',
  ];
  // Also the space that code loses at its edges, and the address of a link.
  const signs = /[\s*\\`~=[\]<>]|\(#a\)/g;
  const texts = Array.from({ length: 4 }).reduce<string[]>(
    (all) => all.flatMap((text) => parts.map((part) => text + part)),
    [''],
  );
  const changed = texts.filter(
    (text) =>
      plainText(literalText(text)) !== text ||
      plainText(text).replaceAll(signs, '') !== text.replaceAll(signs, ''),
  );
  expect(changed).toEqual([]);
});

test.each([
  '/**',
  'a!b**c ',
  '*a',
  '[a',
  '`a ``',
  '~~a==b ',
  'http://a(',
  '<http://a',
  'http://a.*',
])('takes at most the square of the length in %s', (part) => {
  expect(growth((times) => plainText(part.repeat(times)), 250)).toBeLessThan(25);
});

test('the plain text has no marks, soft hyphens or zero-width spaces', () => {
  expect(plainText('**Donau\u00ADdampf**\u200Bschiff, 2**10')).toBe('Donaudampfschiff, 2**10');
});

/** The formulas of a text. */
const formulasOf = (text: string) => piecesOf(text).flatMap(({ marks }) => marks.at(-1)?.tex ?? []);

test.each([
  ['The sum $\\sum_i x_i$ is finite', ['\\sum_i x_i']],
  ['$a$, $b$ and **$c$**', ['a', 'b', 'c']],
  ['the $n$th of $k$-means', ['n', 'k']],
  ["$f'(x)$ and $a*b*c$ and $x_{[1]}$ and `$d$`", ["f'(x)", 'a*b*c', 'x_{[1]}']],
  ['a price in a formula: $x = \\$5$', ['x = \\$5']],
  ['$5x + 3$, $2 x$ or $2^n$', ['5x + 3', '2 x', '2^n']],
  ['$10\\,000$, $2\\pi rh$ and $3 \\text{ if } x$', ['10\\,000', '2\\pi rh', '3 \\text{ if } x']],
  ['($a$/$b$), an $n$-th: "$c$"', ['a', 'b', 'n', 'c']],
  ['设$x$为整数', ['x']],
  ['CO$_2$, 10$^{-3}$ and 5$\\mu$m', ['_2', '^{-3}', '\\mu']],
])('finds the formulas in %s', (text, expected) => {
  expect(formulasOf(text)).toEqual(expected);
  // Neither a quote nor a mark in a formula has a meaning.
  expect(formulasOf(punctuate(text, 'en'))).toEqual(expected);
});

test.each([
  '$5 and $10',
  'from $5-$10',
  'US$20,000+',
  'between 5 $ and 10 $',
  'echo $HOME and $PATH',
  'It costs $5 and $10, or US$ 30',
  'From $10, via AU$ 20',
  'From US$10 to US$20, or $5/month in A$ 7',
  'Entre $10 y US$ 20',
  'US$, CA$ and 5$, or 3$ more',
  '$HOME/$USER',
  '"$HOME"/"$USER" in $(pwd)/$(date)',
  'echo $HOME:$PATH',
  'cp ${FROM}/${TO}',
  '$',
  '$$',
  'a dollar $ alone',
  'two lines $a\nb$',
])('dollars stay dollars: %s', (text) => {
  expect(formulasOf(text)).toEqual([]);
  expect(plainText(text)).toBe(text);
});

test.each([
  ['\\$a\\$ is no formula', '$a$ is no formula'],
  ['\\$a$', '$a$'],
])('a backslash keeps dollars as they are: %s', (text, expected) => {
  expect(formulasOf(text)).toEqual([]);
  expect(plainText(text)).toBe(expected);
  expect(plainText(literalText('$a$'))).toBe('$a$');
});

test.each(['$', '$1', '$a ', '$1 a ', ' $x$ '])(
  'dollars take no longer in a long text: %s',
  (part) => {
    expect(growth((times) => plainText(part.repeat(times)), 1000)).toBeLessThan(4);
  },
);

test('a title with a formula has its TeX as its name', () => {
  expect(titleText('Why $e^x$ is **fast**')).toBe('Why e^x is fast');
});
