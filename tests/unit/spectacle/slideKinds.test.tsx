import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as lectern from 'lectern';
import { type ReactElement, cloneElement } from 'react';
import { examples } from '../../../docs/examples.tsx';

const { Presentation, SectionSlide } = lectern;

const kinds = Object.keys(lectern).filter((name) => name.endsWith('Slide'));

/** The example of a slide kind, with other props. */
function slideOf(kind: string, props: object): ReactElement {
  const example = new Map<string, ReactElement>(Object.entries(examples)).get(kind);
  if (!example) throw new Error(`docs/examples.tsx has no example of ${kind}.`);
  return cloneElement(example, props);
}

/** The same slide, which throws as soon as it reads its props. */
function broken(slide: ReactElement): ReactElement {
  const boom = {
    get boom(): never {
      throw new Error('Boom');
    },
  };
  const props: object = Object.create(Object.prototype, {
    ...Object.getOwnPropertyDescriptors(slide.props),
    ...Object.getOwnPropertyDescriptors(boom),
  });
  return { ...slide, props };
}

test('every slide kind that throws shows its title and notes, and the talk goes on', async () => {
  const reported = jest.spyOn(console, 'error').mockImplementation(() => {});
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      {kinds.map((kind) =>
        broken(slideOf(kind, { key: kind, id: kind, title: `A ${kind}`, notes: `Say ${kind}.` })),
      )}
      <SectionSlide title="The end" />
    </Presentation>,
  );
  for (const kind of kinds) {
    const slide = await screen.findByRole('region', { name: `A ${kind}`, hidden: true });
    expect(slide).toBeVisible();
    expect(within(slide).getByRole('heading', { level: 2 })).toHaveTextContent(`A ${kind}`);
    expect(slide).toHaveTextContent('This slide could not be shown.');
    expect(slide).toHaveTextContent(`Say ${kind}.`);
    await waitFor(() => expect(window.location.hash).toBe(`#${kind}`));
    await user.keyboard('{ArrowDown}');
  }
  expect(await screen.findByRole('region', { name: 'The end', hidden: true })).toBeVisible();
  expect(reported).toHaveBeenCalledTimes(kinds.length);
});

test('every slide kind stays mounted far from the current slide if it asks for that', async () => {
  render(
    <Presentation title="A talk">
      {['First', 'Second', 'Third', 'Fourth'].map((title) => (
        <SectionSlide key={title} title={title} />
      ))}
      {kinds.map((kind) =>
        // A demo keeps its state unless it is told not to.
        slideOf(kind, { key: kind, id: kind, title: `${kind}, not kept`, keepMounted: false }),
      )}
      {kinds.map((kind) =>
        slideOf(kind, { key: `kept-${kind}`, id: `kept-${kind}`, title: kind, keepMounted: true }),
      )}
    </Presentation>,
  );
  expect((await screen.findAllByText('First'))[0]).toBeVisible();
  const headings = screen.getAllByRole('heading', { hidden: true }).filter(({ id }) => id);
  const mounted = new Set(headings.map(({ textContent }) => textContent));
  expect(mounted).toEqual(new Set(['First', 'Second', ...kinds]));
});
