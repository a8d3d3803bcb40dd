import { render, screen, waitFor } from '@testing-library/react';
import { AgendaSlide, Part, Presentation, QuestionSlide, Still } from 'lectern';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { readHtml } from '../../../src/core/readHtml.ts';
import { SlideIndex, type SlideRecord } from '../../../src/core/SlideIndex.ts';
import { say } from '../../../src/core/strings.ts';
import { OccasionContext, SlideIndexContext } from '../../../src/spectacle/contexts.ts';
import { renderSlide } from '../renderSlide.tsx';

const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
const lit = () =>
  screen.queryAllByRole('listitem', { current: 'step' }).map(({ textContent }) => textContent);

/** Renders one slide of a talk with two parts, after its second slide. */
function renderTalk(agenda: ReactNode, duration?: number) {
  return render(
    <OccasionContext value={{ duration }}>
      <SlideIndexContext value={new SlideIndex()}>
        <Still>
          <QuestionSlide title="Hello?" minutes={1} />
          <Part title="Caches" accent="pink">
            <QuestionSlide title="Why?" minutes={12} />
          </Part>
          {agenda}
          <Part title="Queues">
            <QuestionSlide title="How?" minutes={7} />
          </Part>
          <Part title="Caches">
            <QuestionSlide title="Again?" minutes={0.2} />
          </Part>
        </Still>
      </SlideIndexContext>
    </OccasionContext>,
  );
}

test('a part in another language is said in it', () => {
  renderSlide(<AgendaSlide title="Today" parts={['Tea', { title: 'お茶', lang: 'ja' }]} />);
  expect(screen.getByText('お茶').closest('[lang]')).toHaveAttribute('lang', 'ja');
  expect(screen.getByText('Tea').closest('li [lang]')).toBeNull();
});

test('lists the parts that it is given, with their minutes, and lights the current one', () => {
  renderSlide(
    <AgendaSlide
      title="Today"
      parts={['Hello', { title: 'Caches', minutes: 12.4 }, { title: 'End', minutes: 0.2 }]}
      current="Caches"
    />,
  );
  expect(rows()).toEqual(['1Hello', '2Caches12 min', '3End1 min']);
  expect(lit()).toEqual(['2Caches12 min']);
});

test('lists the parts of its talk, each once, and lights the one that comes next', async () => {
  renderTalk(<AgendaSlide title="Today" />);
  await waitFor(() => expect(rows()).toEqual(['1Caches', '2Queues']));
  expect(lit()).toEqual(['2Queues']);
});

test('lists them also for readers without scripts', () => {
  const records: SlideRecord[] = [];
  globalThis.lecternWantsAll = (slide) => records.push(slide);
  const renderAll = () =>
    renderToStaticMarkup(
      <Presentation title="Tea">
        <AgendaSlide title="Today" />
        <Part title="Caches">
          <QuestionSlide title="Why?" />
        </Part>
      </Presentation>,
    );
  renderAll();
  globalThis.lecternSlides = records;
  expect(readHtml(renderAll(), say)).toContain('<li> Caches</li>');
  globalThis.lecternWantsAll = globalThis.lecternSlides = undefined;
});

test('lights the part that it is in', async () => {
  renderTalk(
    <Part title="Caches">
      <AgendaSlide title="Today" />
    </Part>,
  );
  await waitFor(() => expect(lit()).toEqual(['1Caches']));
});

test('lights none of them more than the others with an empty text', async () => {
  renderTalk(<AgendaSlide title="Today" current="" />);
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(lit()).toEqual([]);
});

test('lights none of them before the first part begins', async () => {
  render(
    <SlideIndexContext value={new SlideIndex()}>
      <Still>
        <QuestionSlide title="Hello?" />
        <AgendaSlide title="Today" />
        <Part title="Caches">
          <QuestionSlide title="Why?" />
        </Part>
      </Still>
    </SlideIndexContext>,
  );
  await waitFor(() => expect(rows()).toEqual(['1Caches']));
  expect(lit()).toEqual([]);
});

test('draws the marks of a name, and finds the current part by the name as it is typed', () => {
  const parts = ['The `git` past', 'The **present**'];
  renderSlide(<AgendaSlide title="Today" parts={parts} current="The **present**" />);
  expect(rows()).toEqual(['1The git past', '2The present']);
  expect(lit()).toEqual(['2The present']);
  expect(screen.getByRole('code')).toHaveTextContent('git');
});

test('shows the planned minutes if the talk has a duration', async () => {
  renderTalk(<AgendaSlide title="Today" minutes={0} />, 20.2);
  await waitFor(() => expect(rows()).toEqual(['1Caches12 min', '2Queues7 min']));
});
