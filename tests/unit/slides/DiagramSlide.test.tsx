import { screen, within } from '@testing-library/react';
import { DiagramSlide, type DiagramSlideProps } from 'lectern';
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
  expect(screen.getByText('Ours')).toBeVisible();
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
    chain(9, 'Service'),
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
      edges: [{ from: 'shop', to: 'orders', label: 'asks for everything that it has ever known' }],
    },
    /their words have no room/,
  ],
])('warns about %s', (_, props, warning) => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  renderSlide(slide(props as object));
  expect(warned).toHaveBeenCalledWith(expect.stringMatching(warning));
});
