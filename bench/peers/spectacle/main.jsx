// The talk as the documentation of Spectacle has one write it: its own components, its own look.
import { Fragment } from 'react';
import { createRoot } from 'react-dom/client';
import {
  Appear,
  Deck,
  DefaultTemplate,
  FlexBox,
  Heading,
  Link,
  ListItem,
  Notes,
  Slide,
  Text,
  UnorderedList,
} from 'spectacle';
import { repeat } from '../../repeat.mjs';
import talk from '../../talk.json';

createRoot(document.getElementById('root')).render(
  <Deck template={<DefaultTemplate />}>
    {repeat(talk, SLIDE_COUNT).map(({ id, lines, notes }) => (
      <Slide key={id} id={id}>
        <FlexBox height="100%" flexDirection="column" justifyContent="center">
          {blocksOf(lines).map((block) => (
            <Block key={block[0].text} lines={block} />
          ))}
        </FlexBox>
        <Notes>{notes}</Notes>
      </Slide>
    ))}
  </Deck>,
);

/** Items that follow each other make a list; every other line stands alone. */
function blocksOf(lines) {
  const blocks = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.as === 'item' && last?.[0].as === 'item') last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function Block({ lines }) {
  const [{ as, text, step, href }] = lines;
  switch (as) {
    case 'heading':
      return <Heading>{text}</Heading>;
    case 'kicker':
      return <Text fontSize="text">{text}</Text>;
    case 'item':
      return (
        <UnorderedList>
          {lines.map((line) => (
            <Stepped key={line.text} step={line.step}>
              <ListItem>
                {line.href ? <Link href={line.href}>{line.text}</Link> : line.text}
              </ListItem>
            </Stepped>
          ))}
        </UnorderedList>
      );
    default:
      return (
        <Stepped step={step}>
          <Text>{href ? <Link href={href}>{text}</Link> : text}</Text>
        </Stepped>
      );
  }
}

function Stepped({ step, children }) {
  return step ? <Appear>{children}</Appear> : <Fragment>{children}</Fragment>;
}
