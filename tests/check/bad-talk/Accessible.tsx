import { Heading, Part, RichText, SlideFrame, SourceLink } from 'lectern';
import { Slide, plainPicture } from './Slide.tsx';

const picture = { width: 300, height: 100, src: plainPicture('teal') };

export function Accessible() {
  return (
    <Part title="Accessible">
      <Slide id="no-language" title="Without its language">
        <p style={{ fontFamily: 'sans-serif' }}>Чай и вода</p>
      </Slide>
      <Slide id="no-language-of-a-phrase" title="Without the language of one phrase">
        <p style={{ fontFamily: 'sans-serif' }}>
          <RichText>{'Tea is [чай]{lang=ru}, and water is вода'}</RichText>
        </p>
      </Slide>
      <Slide id="own-language" title="With the language of a phrase">
        <p style={{ fontFamily: 'sans-serif' }}>
          <RichText>{'Tea is [чай]{lang=ru} in Russian'}</RichText>{' '}
          <code style={{ fontFamily: 'monospace' }}>{'// чай горячий'}</code>
        </p>
      </Slide>
      <SlideFrame id="title-in-a-div" title="A title in a div" notes="What is said here.">
        <div style={{ fontSize: 56, fontWeight: 700 }}>A title in a div</div>
        <p>And a text</p>
      </SlideFrame>
      <Slide id="two-headings" title="The first heading">
        <h2>The second heading</h2>
      </Slide>
      <Slide id="no-alternative" title="A picture without a word">
        {/* oxlint-disable-next-line jsx-a11y/alt-text -- the rule under test */}
        <img {...picture} />
      </Slide>
      <Slide id="nameless-button" title="A button without a name">
        {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the rule under test */}
        <button type="button" style={{ width: 80, height: 60 }} />
      </Slide>
      <Slide id="file-name" title="The name of a file">
        <img {...picture} alt="IMG_2041.jpg" />
        <div
          role="img"
          aria-label="image"
          style={{ width: 300, height: 100, background: 'teal', marginTop: 20 }}
        />
      </Slide>
      <Slide id="click-here" title="Where to?">
        <p>
          For all of it, <SourceLink href="https://example.org/tea">click here</SourceLink>.
        </p>
      </Slide>
      <Slide id="same-name" title="Twice the paper">
        <p>
          <SourceLink href="https://example.org/green">the paper</SourceLink> and{' '}
          <SourceLink href="https://example.org/black">the paper</SourceLink>
        </p>
      </Slide>
      <Slide id="read-last" title="Upside down">
        <div style={{ display: 'flex', flexDirection: 'column-reverse' }}>
          <p>Second, drink it</p>
          <p>First, boil the water</p>
        </div>
      </Slide>
      <Slide id="title-again" title="Upside down once more">
        <p>A text</p>
      </Slide>
      <Slide id="between" title="Something between">
        <p>A text</p>
      </Slide>
      <Slide id="title-twice" title="Upside down once more">
        <p>Another text</p>
      </Slide>
      <Slide id="accessible-close" title="Upside down once more">
        <img {...picture} alt="" />
        <div style={{ display: 'flex', gap: 40 }}>
          <div>
            <p>The left column</p>
            <p>is read</p>
          </div>
          <div>
            <p>before the right one,</p>
            <p>whose top is higher</p>
          </div>
        </div>
        <ol style={{ display: 'flex' }}>
          <li style={{ marginTop: 50 }}>In 2009, below</li>
          <li style={{ marginInlineStart: -160 }}>In 2013, above</li>
        </ol>
        <p>
          <SourceLink href="https://example.org/here">Here is the paper</SourceLink>,{' '}
          <SourceLink href="https://example.org/2">a second one</SourceLink>, and{' '}
          <SourceLink href="https://example.org/2">a second one</SourceLink> again
        </p>
        <button type="button" aria-label="Pour" style={{ width: 80, height: 60 }} />
      </Slide>
      <SlideFrame id="heading-close" title="A heading on its side" notes="What is said here.">
        <div style={{ display: 'flex' }}>
          <Heading>A heading on its side</Heading>
          <h3 style={{ fontSize: 36 }}>and one below it</h3>
        </div>
      </SlideFrame>
    </Part>
  );
}
