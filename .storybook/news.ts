/** What 0.1.0 had. After a release, put the names of its new components here. */
const released = [
  'AdviceSlide',
  'AnalogySlide',
  'Backdrop',
  'Callout',
  'Card',
  'CaseStudySlide',
  'Emoji',
  'Heading',
  'LevelSlide',
  'MemeSlide',
  'MythSlide',
  'PhaseSlide',
  'Pipeline',
  'PipelineSlide',
  'PlatformSlide',
  'PointList',
  'PointsSlide',
  'ProblemsSlide',
  'PunchlineSlide',
  'QuestionSlide',
  'RichText',
  'SectionSlide',
  'SourceLink',
  'TitleSlide',
  'ToolsSlide',
];

/** What the changelog says about a component. */
export interface News {
  kind: 'new' | 'changed';
  /** The entries that name it, in Markdown. A name that has changed is in a table, which is none of them. */
  entries: string[];
}

/** What the next version brings of a slide kind or an element, as the changelog has it. */
export function newsOf(changelog: string, name: string): News | undefined {
  const [, unreleased = ''] = changelog.split(/^## /m);
  const named = `\`${name}\``;
  if (!unreleased.includes(named)) return undefined;
  const entries = unreleased
    .split(/^(?=- )/m)
    .map((text) => text.replace(/\n\s*\n[^]*/, ''))
    .filter((text) => text.startsWith('- ') && text.includes(named));
  return { kind: released.includes(name) ? 'changed' : 'new', entries };
}
