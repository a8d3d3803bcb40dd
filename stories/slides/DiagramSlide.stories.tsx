import { DiagramSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Slides/DiagramSlide',
  component: DiagramSlide,
  decorators: [asSlide('Drawings', 'cyan')],
  args: {
    title: 'One field has three names',
    nodes: {
      shop: { label: 'Shop', text: '`customerId`' },
      orders: { label: 'Orders', text: '`buyer_ref`' },
      bank: { label: 'Bank', text: '`party`' },
    } as never,
    edges: [
      { from: 'shop', to: 'orders', label: 'JSON' },
      { from: 'orders', to: 'bank', label: 'ISO 20022' },
    ] as never,
  },
});

/** Three boxes in a flow. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByRole('list', { name: args.title })).toBeVisible();
  },
});

/** After the first key press: the places of the other nodes are there. */
export const OneByOne = meta.story({
  args: { steps: [['shop'], ['orders'], ['bank']] as never },
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Shop')).toBeVisible();
    await expect(canvas.getByText('Bank')).not.toBeVisible();
  },
});

/** What a step names is lit: a node, a queue, and the edge between them. */
export const Lit = meta.story({
  args: {
    title: 'A request through the shop',
    nodes: {
      web: { label: 'Browser', form: 'outside' },
      gate: 'Gateway',
      shop: 'Shop',
      orders: { label: 'Orders', form: 'store' },
      mails: { label: 'Mails', form: 'queue' },
      mailer: 'Mailer',
    } as never,
    edges: [
      { from: 'web', to: 'gate', label: 'HTTPS' },
      { from: 'gate', to: 'shop' },
      { from: 'shop', to: 'orders', label: 'SQL' },
      { from: 'shop', to: 'mails' },
      { from: 'mails', to: 'mailer', dashed: true },
    ] as never,
    reveal: 'light',
    steps: [
      ['web', 'web-gate', 'gate'],
      ['shop-mails', 'mails'],
    ] as never,
  },
});

/** Two nodes that belong together. */
export const Groups = meta.story({
  args: {
    title: 'Two of five are slow',
    nodes: {
      parser: 'Parser',
      checker: 'Checker',
      optimizer: 'Optimizer',
      cache: 'Cache',
      emitter: 'Emitter',
    } as never,
    edges: [
      { from: 'parser', to: 'checker' },
      { from: 'checker', to: 'optimizer' },
      { from: 'optimizer', to: 'emitter' },
      { from: 'parser', to: 'cache' },
      { from: 'cache', to: 'emitter', label: 'hit' },
    ] as never,
    groups: [{ label: 'Slow', nodes: ['checker', 'optimizer'] }] as never,
  },
});

/** A tree, without arrow heads. */
export const Tree = meta.story({
  args: {
    kind: 'tree',
    title: 'Where a bug can hide',
    nodes: {
      app: 'App',
      ui: 'Interface',
      data: 'Data',
      forms: 'Forms',
      lists: 'Lists',
      store: { label: 'Database', form: 'store' },
      net: 'Network',
    } as never,
    edges: [
      { from: 'app', to: 'ui' },
      { from: 'app', to: 'data' },
      { from: 'ui', to: 'forms' },
      { from: 'ui', to: 'lists' },
      { from: 'data', to: 'store' },
      { from: 'data', to: 'net' },
    ] as never,
  },
});

/** States, with a way back and one to itself. */
export const States = meta.story({
  args: {
    kind: 'states',
    title: 'The life of an order',
    nodes: { open: 'Open', paid: 'Paid', sent: 'Sent', back: 'Back' } as never,
    edges: [
      { from: 'open', to: 'paid', label: 'pay' },
      { from: 'paid', to: 'sent', label: 'ship' },
      { from: 'sent', to: 'back', label: 'return' },
      { from: 'paid', to: 'open', label: 'payment fails' },
      { from: 'back', to: 'open', label: 'order again' },
      { from: 'open', to: 'open', label: 'edit' },
    ] as never,
  },
});

/** Two layers: four services, and a queue that takes what fails. */
export const Layers = meta.story({
  args: {
    kind: 'layers',
    title: 'Four services, one queue of dead letters',
    nodes: {
      orders: 'Orders',
      stock: 'Stock',
      payment: 'Payment',
      shipping: 'Shipping',
      dead: { label: 'Dead letters', form: 'queue' },
    } as never,
    groups: [{ nodes: ['orders', 'stock', 'payment', 'shipping'] }, { nodes: ['dead'] }] as never,
    edges: [
      { from: 'orders', to: 'stock' },
      { from: 'stock', to: 'payment' },
      { from: 'payment', to: 'shipping' },
      ...['orders', 'stock', 'payment', 'shipping'].map((from) => ({
        from,
        to: 'dead',
        tone: 'risk',
      })),
    ] as never,
    steps: [['dead']] as never,
  },
});

/** Messages between four programs, in their order. */
export const Sequence = meta.story({
  args: {
    kind: 'sequence',
    title: 'A login with a token',
    nodes: { user: 'User', app: 'App', identity: 'Identity', api: 'API' } as never,
    edges: [
      { from: 'user', to: 'app', label: 'opens' },
      { from: 'app', to: 'identity', label: 'redirects' },
      { from: 'identity', to: 'app', label: 'code', dashed: true },
      { from: 'app', to: 'app', label: 'keeps it' },
      { from: 'app', to: 'api', label: 'code and secret' },
      { from: 'api', to: 'app', label: 'token', dashed: true },
    ] as never,
  },
});

/** From right to left: the arrows go to the left. */
export const RightToLeft = meta.story({
  args: {
    title: 'הזמנה עוברת דרך המערכת',
    nodes: { shop: 'חנות', orders: 'הזמנות', bank: { label: 'תשלום', form: 'queue' } } as never,
    edges: [
      { from: 'shop', to: 'orders', label: 'שולחת' },
      { from: 'orders', to: 'bank' },
    ] as never,
  },
});

const letters = ['one', 'two', 'three'];

/** Nine nodes, each of which leads to three others. */
export const Longest = meta.story({
  args: {
    title: 'Nine nodes in three ranks, and each of them leads to all of the next ones',
    nodes: Object.fromEntries(
      ['Reader', 'Worker', 'Writer'].flatMap((label) =>
        letters.map((letter) => [`${label}${letter}`, `${label} ${letter}`]),
      ),
    ) as never,
    edges: [
      ['Reader', 'Worker'],
      ['Worker', 'Writer'],
    ].flatMap(([from, to]) =>
      letters.flatMap((one) =>
        letters.map((other) => ({ from: `${from}${one}`, to: `${to}${other}` })),
      ),
    ) as never,
  },
});
