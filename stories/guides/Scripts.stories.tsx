import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';
import { type ScriptLanguage, ScriptSlides, texts } from './samples/scripts.tsx';

const meta = preview.meta({
  title: 'Slides/Scripts',
  component: ScriptSlides,
  decorators: [asSlide()],
  parameters: {
    docs: {
      description: {
        component:
          "The same talk in ten languages, each in its own script. The letters come with one import, such as `import '@fontsource-variable/noto-sans-arabic'`, and a build has only those that the talk uses.",
      },
    },
    controls: { disable: true },
  },
});

/** A story of the four slides of a language. */
const story = (lang: ScriptLanguage) =>
  meta.story({
    args: { lang },
    play: async ({ canvas }) => {
      await expect(canvas.getByRole('heading', { name: texts[lang].title })).toBeVisible();
    },
  });

export const Arabic = story('ar');
export const Chinese = story('zh');
export const Cyrillic = story('ru');
export const Devanagari = story('hi');
export const Greek = story('el');
export const Hebrew = story('he');
export const Japanese = story('ja');
export const Korean = story('ko');
export const Persian = story('fa');
export const Thai = story('th');
