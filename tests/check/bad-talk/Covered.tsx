import { ColumnsSlide, Part, PointsSlide, Portrait, Table, TitleSlide, label } from 'lectern';
import { Slide, plainPicture } from './Slide.tsx';

const quays = (count: number) => (
  <Table
    label="Quays"
    columns={['Quay', 'Ships']}
    rows={Array.from({ length: count }, (_, n) => [`Q${n + 1}`, 12 * n])}
  />
);

const reasons = ['It is new', 'It is deep', 'It has two cranes'];

/** A line from edge to edge: with 13 of them, no place is free. */
const fullLine = {
  position: 'absolute',
  insetInline: 72,
  fontSize: 60,
  lineHeight: 1,
  textAlignLast: 'justify',
} as const;

/** What lies over a text, and slides that are full to their ends. They are the last, so that no number changes. */
export function Covered() {
  return (
    <Part title="Covered">
      <Slide id="on-the-progress" title="A text on the progress">
        <p style={{ position: 'absolute', left: 72, bottom: 18 }}>The last of the tea</p>
      </Slide>
      <Slide id="behind-a-band" title="Texts behind a band">
        <p>Green tea</p>
        <p>Black tea</p>
        <p style={{ margin: '-70px -72px 0', padding: '20px 72px', background: '#dedede' }}>
          A band
        </p>
      </Slide>
      <Slide id="behind-a-picture" title="A text behind a picture">
        <p>Green tea</p>
        <img
          src={plainPicture('teal')}
          alt="A pond"
          width={1200}
          height={400}
          style={{ marginTop: -60, position: 'relative' }}
        />
      </Slide>
      <ColumnsSlide
        id="endless-table"
        title="A table longer than its slide"
        notes="What is said here."
        before="What one summer of ships has cost"
        columns={[
          { heading: 'Quays', children: quays(11) },
          { heading: 'Why', points: reasons },
        ]}
        after="The first is the cheapest"
      />
      <Slide
        id="label-on-words"
        title="A label on words"
        hideTitle
        frame={false}
        marks={[label('Ships', 'Here', { step: 0, nth: 5 })]}
      >
        {Array.from({ length: 13 }, (_, line) => (
          <p key={line} style={{ ...fullLine, top: 8 + 76 * line }}>
            Ships wait long
          </p>
        ))}
      </Slide>
      <Slide id="covered-close" title="Nothing lies over a text">
        <p
          style={{ margin: '0 -72px', padding: '20px 72px', background: '#dedede', color: '#000' }}
        >
          A band with <mark style={{ background: '#fff' }}>a mark</mark> in it
        </p>
        <p>Below the band</p>
        <div style={{ height: 60, marginTop: -60, background: 'rgb(255 255 255 / 0.1)' }} />
        <div style={{ position: 'relative', width: 'fit-content' }}>
          <img
            src={plainPicture('navy')}
            alt="A lake at night"
            width={600}
            height={200}
            style={{ display: 'block' }}
          />
          <p style={{ position: 'absolute', left: 24, top: 80, color: '#fff' }}>On a picture</p>
        </div>
        <p style={{ position: 'absolute', left: 72, bottom: 56 }}>Above the progress</p>
      </Slide>
      <ColumnsSlide
        id="table-close"
        title="A table as long as its slide"
        notes="What is said here."
        before="What one summer of ships has cost"
        columns={[
          { heading: 'Quays', children: quays(7) },
          { heading: 'Why', points: reasons },
        ]}
        after="The first is the cheapest"
      />
      <PointsSlide
        id="points-close"
        title="Points to the end of their slide"
        notes="What is said here."
        before="Every ship does the same:"
        points={['Load', 'Leave', 'Call', 'Count', 'Watch', 'Wait', 'Turn', 'Arrive'].map(
          (text) => ({
            text,
            points: ['at first', 'at last'],
          }),
        )}
        after="None of it is new."
        atOnce
      />
      <TitleSlide
        id="title-close"
        title="What forty years of autopilot in the cockpit can teach all people who write their code with agents"
        subtitle="A long look at ships, planes and programs, with all that we have seen in the year that we had"
        notes="What is said here."
        event="Example Days"
        date="2031-05"
        portrait={Portrait}
        speakers={[
          { name: 'Mara Lindqvist', company: 'Example Labs', links: links('mara') },
          { name: 'Jonas Abara', company: 'Example Trains', links: links('jonas') },
          { name: 'Ines Carvalho', company: 'University of Exampleton', links: links('ines') },
        ]}
      />
    </Part>
  );
}

const links = (name: string) =>
  [
    { label: `@${name}@example.com`, href: `https://example.com/@${name}` },
    { label: `example.com/${name}`, href: `https://example.com/${name}` },
  ] as const;
