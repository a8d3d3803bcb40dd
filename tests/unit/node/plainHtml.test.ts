import { plainHtml } from '../../../src/node/vite/plainHtml.ts';

test.each([
  ['takes styles and classes away', '<p class="a" style="color:red">Tea</p>', '<p>Tea</p>'],
  ['makes a paragraph of a box with text', '<div><span>Tea</span></div>', '<p>Tea</p>'],
  [
    'keeps lists and emphasis',
    '<ul><li>Hot <strong>tea</strong></li></ul>',
    '<ul><li>Hot <strong>tea</strong></li></ul>',
  ],
  [
    'keeps where links lead',
    '<p><a class="a" href="https://a.example">Tea</a></p>',
    '<p><a href="https://a.example">Tea</a></p>',
  ],
  [
    'keeps tables, with cells that are empty or hidden',
    '<div><table data-a="b"><caption>Cups</caption><tr><td aria-hidden="true">x</td><th scope="col">Now</th></tr><tr><th>Tea</th><td><p>4</p></td></tr></table></div>',
    '<table><caption>Cups</caption> <tr><td></td> <th>Now</th></tr> <tr><th>Tea</th> <td><p>4</p></td></tr></table>',
  ],
  [
    'keeps formulas as they are',
    '<p>So <span class="a"><math display="block"><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mspace width="1em"/></math></span></p>',
    '<p>So <math display="block"><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mspace width="1em"></mspace></math></p>',
  ],
  ['keeps the space between two boxes', '<p><b>Hot</b><b>tea</b></p>', '<p>Hot tea</p>'],
  [
    'keeps who speaks, where and when apart',
    '<p data-byline="true"><strong>Ada</strong><span>BeeConf</span><span>May 2026</span></p>',
    '<p><strong>Ada</strong> · BeeConf · May 2026</p>',
  ],
  [
    'puts no space beside a piece of text',
    '<p><span style="word-break: normal;"><span style="white-space: nowrap;">请求</span>是</span><strong>幂等</strong></p>',
    '<p>请求是<strong>幂等</strong></p>',
  ],
  ['reads the text of a picture', '<p><img alt="A kettle" src="k.png"></p>', '<p>A kettle</p>'],
  [
    'reads the name of a drawing',
    '<div><span role="img" aria-label="Step 2 of 3"><i>x</i></span></div>',
    '<p>Step 2 of 3</p>',
  ],
  [
    'keeps the lines and spaces of code, and adds none',
    '<pre><code><span><span>if</span> <span>x</span><span>:</span>\n</span><span>  go\n</span></code></pre>',
    '<pre><code>if x:\n  go\n</code></pre>',
  ],
  [
    'keeps the columns of a table, what its ticks say, and its empty cells',
    '<div><table class="t"><caption>Queues</caption><thead><tr><td></td><th scope="col">Kept</th></tr></thead>' +
      '<tbody><tr><th scope="row">Kafka</th><td><svg role="img" aria-label="yes"><path/></svg></td></tr></tbody></table></div>',
    '<table><caption>Queues</caption> <thead><tr><td></td> <th>Kept</th></tr></thead> ' +
      '<tbody><tr><th>Kafka</th> <td>yes</td></tr></tbody></table>',
  ],
  ['leaves out what is hidden', '<p>Tea<span aria-hidden="true">🫖</span></p>', '<p>Tea</p>'],
  ['keeps what is not hidden', '<p aria-hidden="false">Tea</p>', '<p>Tea</p>'],
  [
    'reads what a component has in its shadow, and no other template',
    '<a-b><template shadowrootmode="open"><style>b{}</style><b>Tea</b></template></a-b><template>x</template>',
    '<p> Tea </p>',
  ],
  ['leaves out the frame of a slide', '<p>Tea</p><div data-frame="true">4/23</div>', '<p>Tea</p>'],
  [
    'leaves out scripts, styles and comments',
    '<style>p{}</style><!-- a --><p>Tea</p>',
    '<p>Tea</p>',
  ],
  ['leaves out empty paragraphs and lists', '<p> </p><ul><li></li></ul><p>Tea</p>', '<p>Tea</p>'],
  ['is not stopped by an end without a beginning', '</div><p>Tea</p></p>', '<p>Tea</p>'],
])('%s', (_name, html, plain) => {
  expect(plainHtml(html, 'h2')).toBe(plain);
});

test.each([
  ['h2', '<h2>Tea</h2>'],
  ['h3', '<h3>Tea</h3>'],
  ['p', '<p><strong>Tea</strong></p>'],
] as const)('writes the heading of a slide as %s', (tag, expected) => {
  expect(plainHtml('<h1 class="a">Tea</h1>', tag)).toBe(expected);
});

test('writes headings within a slide as bold paragraphs', () => {
  expect(plainHtml('<h3>Tools</h3>', 'h2')).toBe('<p><strong>Tools</strong></p>');
});
