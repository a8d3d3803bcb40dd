import { screen, within } from '@testing-library/react';
import { DiagramSlide, type DiagramSlideProps } from 'lectern';
import { widest } from '../../../src/elements/textLines.ts';
import { renderSlide } from '../renderSlide.tsx';

const slide = (props: Partial<DiagramSlideProps> = {}) => (
  <DiagramSlide
    title="Who asks whom"
    nodes={{ shop: 'Shop', orders: { label: 'Orders', text: 'in `SQL`' }, bank: 'Bank' }}
    edges={[
      { from: 'shop', to: 'orders', label: 'buys' },
      { from: 'orders', to: 'bank' },
    ]}
    {...(props as object)}
  />
);

/** A node, as a box on the slide. */
const node = (name: string) => screen.getByText(name).closest('li')!;
const px = (name: string, side: 'inset-inline-start' | 'top' | 'width' | 'height') =>
  parseFloat(node(name).style.getPropertyValue(side));
const left = (name: string) => px(name, 'inset-inline-start');
const top = (name: string) => px(name, 'top');

test('is a list of nodes, which the title names; each says where it leads', () => {
  renderSlide(slide());
  expect(screen.getByRole('region', { name: 'Who asks whom' })).toBeVisible();
  const list = screen.getByRole('list', { name: 'Who asks whom' });
  expect(Array.from(list.children, ({ textContent }) => textContent)).toEqual([
    'Shop→ Orders: buys',
    'Ordersin SQL→ Bank',
    'Bank',
  ]);
  expect(within(node('Shop')).getByRole('listitem')).toHaveTextContent('→ Orders: buys');
});

test('goes to the right, or down', () => {
  const { unmount } = renderSlide(slide());
  expect(left('Shop')).toBeLessThan(left('Orders'));
  expect(left('Orders')).toBeLessThan(left('Bank'));
  expect(top('Shop')).toBe(top('Bank'));
  unmount();
  renderSlide(slide({ direction: 'down' }));
  expect(top('Shop')).toBeLessThan(top('Orders'));
  expect(left('Shop')).toBe(left('Bank'));
});

test('has the words of an edge between its nodes', () => {
  renderSlide(slide());
  const words = screen.getByText('buys', { selector: 'tspan' });
  expect(words).toBeVisible();
  expect(Number(words.getAttribute('x'))).toBeGreaterThan(left('Shop') + px('Shop', 'width'));
  expect(Number(words.getAttribute('x'))).toBeLessThan(left('Orders'));
});

test('adds what its steps name, and the edges with their nodes', () => {
  const { goToStep } = renderSlide(slide({ steps: [['orders'], ['bank']] }), { step: 0 });
  expect(screen.getByText('Shop')).toBeVisible();
  expect(screen.getByText('Orders')).not.toBeVisible();
  expect(screen.getByText('buys', { selector: 'tspan' })).not.toBeVisible();
  expect(screen.queryByText(/→/)).toBeNull();
  goToStep(1);
  expect(screen.getByText('Orders')).toBeVisible();
  expect(screen.getByText('buys', { selector: 'tspan' })).toBeVisible();
  expect(screen.getByText('Bank')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('Bank')).toBeVisible();
});

test('adds an edge later than its nodes if a step names it', () => {
  const { goToStep } = renderSlide(slide({ steps: [['shop-orders']] }), { step: 0 });
  expect(screen.getByText('Orders')).toBeVisible();
  expect(screen.getByText('buys', { selector: 'tspan' })).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText('buys', { selector: 'tspan' })).toBeVisible();
});

test('lights what its steps name, and mutes the rest', () => {
  const steps = [['shop'], ['bank']] as const;
  const { goToStep } = renderSlide(slide({ reveal: 'light', steps }), { step: 0 });
  const groundOf = (name: string) => getComputedStyle(node(name)).background;
  expect(screen.getByText('Bank')).toBeVisible();
  expect(groundOf('Shop')).toBe(groundOf('Bank'));
  goToStep(1);
  const lit = groundOf('Shop');
  expect(lit).not.toBe(groundOf('Bank'));
  goToStep(2);
  expect(groundOf('Bank')).toBe(lit);
  expect(groundOf('Shop')).not.toBe(lit);
});

test('has a row for each layer', () => {
  renderSlide(
    slide({
      kind: 'layers',
      groups: [{ label: 'Ours', nodes: ['shop', 'orders'] }, { nodes: ['bank'] }],
    }),
  );
  expect(top('Shop')).toBe(top('Orders'));
  expect(top('Bank')).toBeGreaterThan(top('Shop'));
  expect(px('Bank', 'width')).toBeGreaterThan(2 * px('Shop', 'width'));
  expect(screen.getByText('Ours', { selector: 'text *, text' })).toBeVisible();
  // The list says it, too.
  const row = screen.getByText('Ours', { selector: 'li > p' }).parentElement!;
  expect(within(row).getByText('Orders')).toBeVisible();
  expect(within(row).queryByText('Bank')).toBeNull();
});

test('has the nodes of a sequence beside each other, and its messages below each other', () => {
  renderSlide(
    slide({
      kind: 'sequence',
      edges: [
        { from: 'shop', to: 'orders', label: 'asks' },
        { from: 'orders', to: 'shop', label: 'answers', dashed: true },
      ],
    }),
  );
  expect(top('Shop')).toBe(top('Bank'));
  const heightOf = (words: string) =>
    Number(screen.getByText(words, { selector: 'tspan' }).getAttribute('y'));
  expect(heightOf('answers')).toBeGreaterThan(heightOf('asks'));
});

test('keeps the nodes of a circle apart, and in the order of the arrows', () => {
  renderSlide(
    slide({
      kind: 'states',
      edges: [
        { from: 'shop', to: 'orders' },
        { from: 'orders', to: 'bank' },
        { from: 'bank', to: 'shop' },
        { from: 'shop', to: 'shop', label: 'waits' },
      ],
    }),
  );
  expect(left('Orders')).toBeGreaterThan(left('Shop') + px('Shop', 'width'));
  expect(left('Bank')).toBeGreaterThan(left('Orders') + px('Orders', 'width'));
  expect(node('Bank')).toHaveTextContent('→ Shop');
});

test('keeps nine nodes with eighteen edges in three ranks apart', () => {
  const names = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'];
  const edges = names
    .slice(0, 6)
    .flatMap((from, at) => names.slice(at < 3 ? 3 : 6, at < 3 ? 6 : 9).map((to) => ({ from, to })));
  renderSlide(slide({ nodes: Object.fromEntries(names.map((name) => [name, name])), edges }));
  for (const rank of ['A', 'B', 'C']) {
    const places = [1, 2, 3].map((at) => top(`${rank}${at}`)).sort((a, b) => a - b);
    const height = px(`${rank}1`, 'height');
    expect(places[1]! - places[0]!).toBeGreaterThanOrEqual(height + 24);
    expect(places[2]! - places[1]!).toBeGreaterThanOrEqual(height + 24);
  }
});

test('gives the cues of its steps to the presenter, and not to the audience', () => {
  renderSlide(slide({ steps: [{ names: ['bank'], cue: 'Wait.' }] }));
  expect(screen.queryByText('Wait.')).toBeNull();
});

/** The error of a slide that cannot be drawn. */
const errorOf = (props: object) => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => {});
  renderSlide(slide(props));
  return logged.mock.calls.flat().map(String).join('\n');
};

test('lists the names that there are if one is wrong', () => {
  expect(errorOf({ edges: [{ from: 'shop', to: 'store' }] })).toContain(
    'A diagram has no node "store", so an edge or a group leads nowhere. There are: shop, orders, bank.',
  );
  expect(errorOf({ groups: [{ nodes: ['stock'] }] })).toContain('no node "stock"');
  expect(errorOf({ steps: [['shop-bank']] })).toContain(
    'names "shop-bank", which is neither a node nor an edge of it. There are: shop, orders, bank, shop-orders, orders-bank.',
  );
  expect(errorOf({ nodes: {}, edges: [] })).toContain('A diagram has no nodes');
});

const chain = (count: number, name: string) => ({
  nodes: Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, `${name} ${at}`])),
  edges: Array.from({ length: count - 1 }, (_, at) => ({ from: `n${at}`, to: `n${at + 1}` })),
});

test.each([
  ['more than nine nodes', chain(10, 'A'), /has 10 nodes, and an audience follows 9/],
  [
    'a diagram that does not fit',
    chain(9, 'A name that is much too long for any box of a chain of nine such names, and so'),
    /does not fit: it is 9 nodes long and 1 wide/,
  ],
  [
    'an edge that skips a layer',
    {
      kind: 'layers',
      groups: [{ nodes: ['shop'] }, { nodes: ['orders'] }, { nodes: ['bank'] }],
      edges: [{ from: 'shop', to: 'bank' }],
    },
    /The edge "shop-bank" of a diagram skips a layer/,
  ],
  [
    'a message that is too long',
    {
      kind: 'sequence',
      edges: [
        {
          from: 'shop',
          to: 'orders',
          label:
            'asks for everything that it has ever known, and for all that it has forgotten since then',
        },
      ],
    },
    /their words have no room/,
  ],
])('warns about %s', (_, props, warning) => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  renderSlide(slide(props as object));
  expect(warned).toHaveBeenCalledWith(expect.stringMatching(warning));
});

/** All boxes of nodes on the slide, in the order of the nodes. */
const boxes = () =>
  Array.from(document.querySelectorAll<HTMLElement>('li[data-form]'), (item) => {
    const { style } = item;
    const name = item.querySelector('p')!.textContent;
    const [x = 0, y = 0, width = 0, height = 0] = [
      style.getPropertyValue('inset-inline-start'),
      style.top,
      style.width,
      style.height,
    ].map(parseFloat);
    return { name, x, y, right: x + width, bottom: y + height };
  });

/** The words at edges, as boxes. */
const words = () =>
  Array.from(document.querySelectorAll('svg [data-words] text'), (text) => {
    const line = text.querySelector('tspan')!;
    const size = parseFloat((text as SVGElement).style.fontSize);
    const width = 0.92 * widest([line.textContent], size);
    const [x, y] = [Number(line.getAttribute('x')), Number(line.getAttribute('y'))];
    const left = { start: x, middle: x - width / 2, end: x - width }[
      text.getAttribute('text-anchor')!
    ]!;
    return { x: left, y: y - size / 2, right: left + width, bottom: y + size / 2 };
  });

type Rectangle = ReturnType<typeof words>[number];

const areApart = (one: Rectangle, other: Rectangle, space: number) =>
  one.right + space <= other.x ||
  other.right + space <= one.x ||
  one.bottom + space <= other.y ||
  other.bottom + space <= one.y;

const service = (count: number) => chain(count, 'Service');
const says = (count: number) => {
  const { nodes, edges } = service(count);
  return { nodes, edges: edges.map((edge) => ({ ...edge, label: 'sends' })) };
};
const star = (count: number) => ({
  nodes: chain(count, 'Department').nodes,
  edges: chain(count, '').edges.map(({ to }) => ({ from: 'n0', to })),
});

test.each([
  ['nine nodes in a chain', service(9)],
  ['six nodes in a chain', service(6)],
  ['five nodes with words between them', says(5)],
  ['nine nodes with words between them', says(9)],
  ['five nodes downwards', { ...says(5), direction: 'down' }],
  ['nine nodes with long names', chain(9, 'The service of department number')],
  ['a tree of one root and eight leaves', { ...star(9), kind: 'tree' }],
  [
    'groups in a flow',
    {
      nodes: {
        a: 'Browser',
        b: 'Gateway',
        c: 'Orders',
        d: 'Stock',
        e: { label: 'Events', form: 'queue' },
        f: { label: 'Ledger', form: 'store' },
      },
      edges: [
        { from: 'a', to: 'b', label: 'HTTPS' },
        { from: 'b', to: 'c' },
        { from: 'b', to: 'd' },
        { from: 'c', to: 'e', label: 'placed' },
        { from: 'd', to: 'e' },
        { from: 'e', to: 'f' },
      ],
      groups: [
        { label: 'Edge', nodes: ['b'] },
        { label: 'Cluster', nodes: ['c', 'd', 'e'] },
      ],
    },
  ],
])('draws %s without overlap, inside its room', (_, props) => {
  renderSlide(slide(props as object));
  const [, , width = 0, height = 0] = document
    .querySelector('svg[viewBox]')!
    .getAttribute('viewBox')!
    .split(' ')
    .map(Number);
  const all = boxes();
  expect(all).toHaveLength(Object.keys(props.nodes).length);
  for (const [at, box] of all.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width + 0.1);
    expect(box.bottom).toBeLessThanOrEqual(height + 0.1);
    expect(box.bottom - box.y).toBeGreaterThanOrEqual(50);
    // An arrow needs room; leaves of a tree have none between them.
    for (const other of all.slice(at + 1)) expect(areApart(box, other, 8)).toBe(true);
    for (const label of words()) expect(areApart(box, label, 8)).toBe(true);
  }
});

test('goes on in the next row if a chain is long, from the left', () => {
  renderSlide(slide(service(9)));
  expect(top('Service 2')).toBe(top('Service 0'));
  expect(top('Service 3')).toBeGreaterThan(top('Service 2') + px('Service 2', 'height') + 40);
  expect(left('Service 3')).toBe(left('Service 0'));
});

test('lists its nodes where it cannot be drawn, with the step that adds them', () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  const long = 'A name that no box has room for '.repeat(4).trim();
  const props = {
    nodes: { shop: long, bank: 'Bank' },
    edges: [{ from: 'shop', to: 'bank', label: 'pays' }],
    steps: [['bank']],
  };
  const { goToStep } = renderSlide(slide(props), { step: 0 });
  expect(document.querySelector('svg [data-edge]')).toBeNull();
  expect(screen.getByText(long)).toBeVisible();
  expect(screen.getByText('Bank')).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText('→ Bank: pays')).toBeVisible();
  expect(screen.getByText('Bank')).toBeVisible();
  expect(document.querySelector('[data-lectern-graphic]')).toBeInTheDocument();
  expect(warned).toHaveBeenCalledWith(expect.stringContaining('The diagram does not fit'));
});

test('reports words that have no room, and an edge that goes through a node', () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  const word = 'Donaudampfschifffahrtsgesellschaftskapitän';
  renderSlide(
    slide({
      kind: 'layers',
      groups: [{ nodes: ['shop', 'orders', 'bank'] }],
      edges: [{ from: 'shop', to: 'bank', label: word }],
    } as object),
  );
  expect(warned).toHaveBeenCalledWith(
    expect.stringMatching(/edge "shop-bank" of a diagram goes through a node/),
  );
  renderSlide(
    slide({
      kind: 'layers',
      groups: [{ nodes: ['shop', 'orders'] }, { nodes: ['bank'] }],
      edges: [
        { from: 'shop', to: 'bank', label: `${word} ${word} ${word}` },
        { from: 'orders', to: 'bank' },
      ],
    } as object),
  );
  expect(warned).toHaveBeenCalledWith(
    expect.stringMatching(/words at the edge "shop-bank" of a diagram have no room/),
  );
});

/** The corners of an edge, in the order of the edges. */
const corners = (edge: number) =>
  document
    .querySelectorAll('svg [data-edge] > path:first-child')
    [edge]!.getAttribute('d')!
    .split(/[ML]/)
    .slice(1)
    .map((point) => point.split(' ').map(Number) as [number, number]);

const waits = [
  { from: 'shop', to: 'orders', label: 'starts' },
  { from: 'orders', to: 'orders', label: 'waits' },
  { from: 'orders', to: 'bank', label: 'pays' },
] as const;

test.each([
  ['after it', [], 1],
  ['before it, where an arrow goes back', [{ from: 'bank', to: 'orders', label: 'fails' }], -1],
])('has a loop in a diagram that goes down beside its node, %s', (_, more, side) => {
  renderSlide(slide({ direction: 'down', edges: [...waits, ...more] } as object));
  const middle = left('Orders') + px('Orders', 'width') / 2;
  for (const [x, y] of corners(1)) {
    expect(side * (x - middle)).toBeGreaterThanOrEqual(px('Orders', 'width') / 2 - 25);
    expect(y).toBeGreaterThan(top('Orders'));
    expect(y).toBeLessThan(top('Orders') + px('Orders', 'height'));
  }
  for (const [at, label] of words().entries()) {
    for (const other of words().slice(at + 1)) expect(areApart(label, other, 8)).toBe(true);
  }
});

test('has arrows back outside of loops', () => {
  renderSlide(
    slide({ direction: 'down', edges: [...waits, { from: 'bank', to: 'shop' }] } as object),
  );
  const farthest = (edge: number) => Math.max(...corners(edge).map(([x]) => x));
  expect(farthest(3)).toBeGreaterThan(farthest(1) + 48);
});

test('has room between the nodes of a sequence and a message of two lines', () => {
  renderSlide(
    slide({
      kind: 'sequence',
      nodes: { shop: 'Shop', orders: 'Orders', bank: 'Bank', crane: 'Crane' },
      edges: [
        { from: 'shop', to: 'orders', label: 'sends the whole order with its items' },
        ...Array.from({ length: 5 }, () => ({ from: 'orders', to: 'bank', label: 'asks' })),
      ],
    } as object),
  );
  const message = document.querySelector<SVGElement>('svg [data-words] text')!;
  const lines = message.querySelectorAll('tspan');
  expect(lines).toHaveLength(2);
  const size = parseFloat(message.style.fontSize);
  const above = Number(lines[0]!.getAttribute('y')) - lines.length * (size / 2) * 1.15;
  expect(above).toBeGreaterThanOrEqual(top('Shop') + px('Shop', 'height') + 8);
});

const cloud = {
  nodes: {
    web: 'Web',
    gateway: 'Gateway',
    orders: { label: 'Orders', form: 'store' },
    events: { label: 'Events', form: 'queue' },
    mailer: 'Mailer',
  },
  edges: [
    { from: 'web', to: 'gateway' },
    { from: 'gateway', to: 'orders', tone: 'risk' },
    { from: 'gateway', to: 'events', dashed: true },
    { from: 'events', to: 'mailer' },
  ],
} as const;

/** The frames of groups, as boxes. */
const frames = () =>
  Array.from(document.querySelectorAll('svg rect'), (rect) => {
    const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(rect.getAttribute(name)),
    );
    return { x, y, right: x + width, bottom: y + height };
  });

test.each([
  [
    'two groups',
    [
      [0, 1, 2],
      [3, 4],
    ],
  ],
  ['a group', [[0, 3]]],
])('draws %s beside what is not in it', (_, members) => {
  const ids = Object.keys(cloud.nodes);
  const groups = members.map((group) => ({ label: 'Ours', nodes: group.map((at) => ids[at]!) }));
  renderSlide(slide({ ...cloud, groups }));
  expect(frames()).toHaveLength(members.length);
  for (const [number, frame] of frames().entries()) {
    const own = screen.getAllByText('Ours', { selector: 'li > p' })[number]!.parentElement!;
    expect(within(own).getAllByRole('list')[0]!.children).toHaveLength(members[number]!.length);
    const others = boxes().filter(({ name }) => !within(own).queryByText(name));
    for (const other of [...others, ...frames().slice(number + 1)]) {
      expect(areApart(frame, other, 7)).toBe(true);
    }
  }
  expect(document.querySelector('[data-lectern-graphic]')).toBeNull();
});

test('reports a group that lies on what is not in it', () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  const groups = [
    { label: 'Near', nodes: ['n1', 'n2', 'n3'] },
    { label: 'Far', nodes: ['n4', 'n5', 'n6', 'n7'] },
  ];
  renderSlide(slide({ ...star(8), nodes: chain(8, 'A').nodes, groups }));
  expect(warned).toHaveBeenCalledWith(
    expect.stringMatching(/The group "Near" of a diagram lies on what is not in it/),
  );
});

test('has arrows that bend outside of the frames of groups', () => {
  const { nodes, edges } = cloud;
  renderSlide(slide({ nodes, edges, groups: [{ nodes: ['web', 'gateway'] }] }));
  const [frame] = frames();
  expect(corners(1)[1]![0]).toBeGreaterThanOrEqual(frame!.right + 8);
});

test('has arrows that do not look the same leave a node apart', () => {
  renderSlide(slide(cloud));
  const [risk, dashed] = [corners(1), corners(2)];
  expect(Math.abs(risk[0]![1] - dashed[0]![1])).toBeGreaterThanOrEqual(16);
});

test('a label in Latin letters keeps its order on a slide from right to left', () => {
  const { container } = renderSlide(
    <DiagramSlide
      title="حوار قصير"
      lang="ar"
      kind="sequence"
      nodes={{ client: 'العميل', server: 'الخادم' }}
      edges={[
        { from: 'client', to: 'server', label: 'طلب' },
        { from: 'server', to: 'client', label: '200 OK' },
        { from: 'client', to: 'server', label: 'بعد 200 ms' },
      ]}
    />,
  );
  const drawn = [...container.querySelectorAll('svg text')].map(({ textContent }) => textContent);
  expect(drawn).toEqual(['طلب', '\u2066200 OK\u2069', 'بعد 200\u200E ms']);
});

test('an arrow in words points the way that the slide is read', () => {
  renderSlide(slide({ lang: 'fa', nodes: { shop: 'فروشگاه', orders: 'دروازه', bank: 'بانک' } }));
  expect(within(node('فروشگاه')).getByRole('listitem')).toHaveTextContent('← دروازه: buys');
});
