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

/** Whether the next version brings a slide kind or an element, or changes it, as the changelog has it. */
export function newsOf(changelog: string, name: string): 'new' | 'changed' | undefined {
  const [, unreleased = ''] = changelog.split(/^## /m);
  if (!unreleased.includes(`\`${name}\``)) return undefined;
  return released.includes(name) ? 'changed' : 'new';
}
