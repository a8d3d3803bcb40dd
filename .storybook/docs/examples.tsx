import {
  ChartSlide,
  ClosingSlide,
  CodeSlide,
  PointsSlide,
  QrCode,
  StatementSlide,
  TableSlide,
} from 'lectern';
import type { ReactElement } from 'react';

/** A good slide and a bad one, where words alone do not show the difference. */
export const examples: Record<string, { right: ReactElement; wrong: ReactElement }> = {
  PointsSlide: {
    right: (
      <PointsSlide
        title="Before you merge"
        points={['**Read** it', 'Run it', 'Ask who will mend it']}
      />
    ),
    wrong: (
      <PointsSlide
        title="Things"
        points={[
          'In this part I will explain why it is important that all of us read code',
          'Also, we should of course run it on our own machine before it is merged',
          'And there are some more things that I will say something about in a moment',
        ]}
      />
    ),
  },
  StatementSlide: {
    right: <StatementSlide figure="4 min" title="from a commit to the users" />,
    wrong: (
      <StatementSlide
        title="Our builds take four minutes, and they took forty, and the tests are better now, too"
        subtitle="We have also moved to another office"
      />
    ),
  },
  ChartSlide: {
    right: (
      <ChartSlide
        title="Builds take a tenth of the time"
        labels={['2022', '2023', '2024', '2025']}
        series={[{ name: 'Minutes', values: [40, 31, 12, 4] }]}
        lit="2025"
        unit="minutes"
      />
    ),
    wrong: (
      <ChartSlide
        title="Build time"
        kind="lines"
        labels={[2022, 2023, 2024, 2025]}
        series={[
          { name: 'Linux', values: [40, 31, 12, 4] },
          { name: 'Mac', values: [42, 36, 17, 9] },
          { name: 'Windows', values: [47, 39, 29, 14] },
          { name: 'Docs', values: [12, 11, 9, 8] },
          { name: 'Lint', values: [6, 7, 5, 3] },
        ]}
      />
    ),
  },
  TableSlide: {
    right: (
      <TableSlide
        title="Only the log can be read twice"
        columns={['', 'Ordered', 'Kept']}
        rows={[
          ['Mailbox', true, false],
          ['Log', true, true],
          ['Broker', false, false],
        ]}
        lit={{ row: 2 }}
      />
    ),
    wrong: (
      <TableSlide
        title="Queues"
        columns={['Name', 'Since', 'Commands', 'Pages', 'Ports', 'Nodes']}
        rows={Array.from({ length: 9 }, (_, row) => [
          `queue-${row + 1}`,
          2011 + row,
          12 * row + 4,
          148 - row,
          5670 + row,
          3 + (row % 3),
        ])}
      />
    ),
  },
  CodeSlide: {
    right: (
      <CodeSlide
        title="Wait longer each time"
        language="ts"
        code={`
          for (let attempt = 0; attempt < 3; attempt++) {
            const answer = await fetch(url);
            if (answer.ok) return answer;
            await sleep(200 * 2 ** attempt);
          }
        `}
        steps={['all', { lines: '4' }]}
      />
    ),
    wrong: (
      <CodeSlide
        title="retry.ts"
        language="ts"
        code={Array.from(
          { length: 15 },
          (_, line) =>
            `export const setting${line} = readSetting('setting-${line}', ${line * 7}, options);`,
        ).join('\n')}
      />
    ),
  },
  ClosingSlide: {
    right: (
      <ClosingSlide
        title="Read one file today"
        text="The slides and the code are on the web"
        links={[{ label: '@mara@example.com', href: 'https://example.com/@mara' }]}
        qr={<QrCode href="https://example.com/talk" />}
      />
    ),
    wrong: <ClosingSlide title="Questions?" />,
  },
};
