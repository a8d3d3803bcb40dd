import { CodeSlide, Emoji, Part, PointsSlide, Reveal, SourceLink, Video } from 'lectern';
import { Slide, plainPicture } from './Slide.tsx';

const unknown = { colour: 'There is no such rule', talkTime: 'No slide has it' };

export function Complete() {
  return (
    <Part title="Complete">
      <Slide id="no-notes" title="Nothing to say" notes="">
        <p>A text</p>
      </Slide>
      <PointsSlide id="none-at-all" title="Nothing to say either" points={[{ text: 'A point' }]} />
      <PointsSlide
        id="cue-at-once"
        title="All at once"
        notes="What is said here."
        atOnce
        points={[{ text: 'A point', cue: 'Wait for it' }, { text: 'Another point' }]}
      />
      <Slide id="nothing-appears" title="Nothing appears" reveals={[{}, { cue: 'And now this' }]}>
        <Reveal step={1} as="p">
          The only one
        </Reveal>
      </Slide>
      <Slide id="new-emoji" title="A sign of chess no font has">
        <p>So tired {'\u{1FA00}'} of it</p>
      </Slide>
      <Slide id="no-glyph" title="A sign no font has">
        <p>
          Signs {'\u{1E4D0}'} and {'\u{1E4D1}'} from Nag Mundari
        </p>
      </Slide>
      <Slide id="foreign-letters" title="Two scripts no font has">
        <p lang="th">ชาร้อนสักถ้วยไหมครับ</p>
        <p lang="ja">こんにちは、お茶をどうぞ。漢字</p>
      </Slide>
      <Slide id="local-letters" title="Scripts in a font of this computer at most">
        <p lang="he">כוס תה, בבקשה</p>
        <p lang="ar">كوب من الشاي</p>
        <p lang="hy">Մի բաժակ թեյ</p>
        <p lang="ka">ერთი ჭიქა ჩაი</p>
        <p lang="el">Ένα φλιτζάνι τσάι</p>
        <p lang="ru">Чашка чая</p>
        <p lang="hi">एक कप चाय</p>
        <p lang="bo">ཇ་གཅིག</p>
      </Slide>
      <Slide id="backticks" title="Code in backticks">
        <p>Run `npm ci` first</p>
      </Slide>
      <PointsSlide
        id="typed-marks"
        title="Marks as they were typed"
        notes="What is said here."
        points={[{ text: 'Read [the docs](www.example.org)' }, { text: 'A pot&shy;ful of tea' }]}
        atOnce
      />
      <Slide id="straight-quotes" title="Quotes as a keyboard has them">
        <p>It's called "tea" in English</p>
        <p lang="de">Er sagte: "Tee"</p>
        <p>Tea &#39;86</p>
      </Slide>
      <Slide id="stretched-picture" title="A picture that is stretched">
        <img src={plainPicture('teal')} alt="A plantation" height={100} />
        <div style={{ scale: '1 0.5' }}>
          <img src={plainPicture('navy')} alt="A plain" width={150} height={50} />
        </div>
        <img
          src={plainPicture('olive')}
          alt="A grove"
          style={{ width: 150, aspectRatio: 1, transform: 'rotate(90deg)' }}
        />
      </Slide>
      <Slide id="data-link" title="A link that browsers block">
        <p>
          <a href="data:text/html,tea" style={{ color: 'inherit' }}>
            The data of tea
          </a>
        </p>
      </Slide>
      <Slide id="script-link" title="A link that runs a script">
        <p>
          <a href="vbscript:tea" style={{ color: 'inherit' }}>
            The script of tea
          </a>{' '}
          <a href={'\u0001VbScRiPt:tea'} style={{ color: 'inherit' }}>
            The spell of tea
          </a>{' '}
          <a href={'java\tscript:tea'} style={{ color: 'inherit' }}>
            The code of tea
          </a>
        </p>
      </Slide>
      <PointsSlide
        id="crowded"
        title="Eleven points"
        notes="What is said here."
        points={'One Two Three Four Five Six Seven Eight Nine Ten Eleven'.split(' ')}
        atOnce
      />
      <CodeSlide
        id="no-region"
        title="A region that is not there"
        notes="What is said here."
        code={'pour(tea);'}
        language="ts"
        region="brew"
      />
      <CodeSlide
        id="no-colors"
        title="Code that no build can see"
        notes="What is said here."
        code={['brew', '(tea);'].join('')}
        language="ts"
        steps={['1', 'all']}
      />
      <PointsSlide
        id="no-formula"
        title="A formula that is none"
        notes="What is said here."
        points={['It costs $\\fraq{1}{2}$ an hour']}
      />
      <Slide id="lost-picture" title="A picture that is not there">
        <img src="./tea-leaves.png" alt="Tea leaves" width={300} height={100} />
        <div style={{ backgroundImage: 'url(./tea-cup.png)', height: 20 }} />
      </Slide>
      <Slide id="torn-picture" title="A picture and a film that are torn">
        <img src="data:image/png;base64,iVBORw0KGgo=" alt="A cup" width={300} height={100} />
        <div style={{ width: 300, height: 169 }}>
          <Video
            src="data:video/webm;base64,GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYEC"
            alt="Tea"
          />
        </div>
      </Slide>
      <Slide id="no-icon" title="Icons that are not there">
        <p>
          <Emoji>shild</Emoji> <Emoji>teapot-of-grandmother</Emoji>{' '}
          <Emoji>{['arrow', 'up'].join('-')}</Emoji>
        </p>
      </Slide>
      <Slide id="no-scheme" title="An address without its beginning">
        <p>
          <a href="www.example.org/tea" style={{ color: 'inherit' }}>
            The history of tea
          </a>
        </p>
      </Slide>
      <Slide id="one-slash" title="An address with a slip">
        <p>
          <a href="https:/example.org/tea" style={{ color: 'inherit' }}>
            The history of tea
          </a>
        </p>
      </Slide>
      <Slide id="no-such-slide" title="A link to nowhere">
        <p>
          <SourceLink href="#oolong">The slide on oolong</SourceLink>
        </p>
      </Slide>
      <Slide id="no-such-slide" title="An id that is taken">
        <p>A text</p>
      </Slide>
      <Slide id="no-such-slide" title="An id that is taken again">
        <p>A text</p>
      </Slide>
      <Slide id="unknown-waiver" title="Waives what does not exist" waive={unknown as object}>
        <p>A text</p>
      </Slide>
      <Slide id="idle-waiver" title="Waives nothing" waive={{ words: 'It used to be long' }}>
        <p>A text</p>
      </Slide>
      <PointsSlide
        id="complete-close"
        title="Nothing is missing ✈️"
        points={[
          { text: 'Signs → × ≈ 1️⃣ 👩‍🚀 🇯🇵 and a[0](x)', cue: 'Notes are here as well' },
          { text: `"It's" '86... 6'2"` },
        ]}
      />
      <Slide id="quotes-close" title="Quotes that are none">
        <p>
          <code>"tea"</code> is 6'2" high, has “tea” and key="tea"
        </p>
        <pre>it's = "tea"</pre>
      </Slide>
      <Slide id="links-close" title="Links that work">
        <p>
          <SourceLink href="https://example.org/a?b=%20c#d">One</SourceLink>,{' '}
          <SourceLink href="#nested-clip/2">two</SourceLink>,{' '}
          <SourceLink href="#3">three</SourceLink>,{' '}
          <SourceLink href="mailto:tea@example.org">four</SourceLink>,{' '}
          <SourceLink href="./handout.pdf">five</SourceLink>
        </p>
        <p>
          <Emoji>coffee</Emoji> <Emoji>Off</Emoji>
        </p>
        <img
          src={plainPicture('teal')}
          alt="A pond"
          width={300}
          height={100}
          style={{ transform: 'rotate(9deg) scale(0.8, -0.8)' }}
        />
        <img
          src={plainPicture('navy')}
          alt="A lake"
          width={100}
          height={100}
          style={{ objectFit: 'cover' }}
        />
      </Slide>
    </Part>
  );
}

/** A sign that no font has is in the name of a part, so that it is on all of its slides. */
export function RarePart() {
  return (
    <Part title={'Rare tea \u{1E4D2}'}>
      <Slide id="rare-part" title="A part whose name has a sign no font has">
        <p>A text</p>
      </Slide>
      <Slide id="rare-part-close" title="The same part">
        <p>A text</p>
      </Slide>
      <Slide id="rare-text" title="The same sign">
        <p>The sign {'\u{1E4D2}'} once more</p>
      </Slide>
    </Part>
  );
}
