import * as lectern from 'lectern';

test('exports these values, and no others, by name', () => {
  expect(Object.keys(lectern).sort()).toMatchInlineSnapshot(`
   [
     "AdviceSlide",
     "AnalogySlide",
     "Backdrop",
     "Callout",
     "Card",
     "CaseStudySlide",
     "Code",
     "CodeSlide",
     "Emoji",
     "Gauge",
     "Heading",
     "Icon",
     "LevelSlide",
     "MemeSlide",
     "MythSlide",
     "Part",
     "PhaseSlide",
     "Pipeline",
     "PipelineSlide",
     "PlatformSlide",
     "PointList",
     "PointsSlide",
     "Presentation",
     "ProblemsSlide",
     "PunchlineSlide",
     "QuestionSlide",
     "Reveal",
     "RichText",
     "SectionSlide",
     "SlideFrame",
     "SourceLink",
     "Still",
     "TerminalSlide",
     "TitleSlide",
     "ToolsSlide",
     "createTheme",
     "midnight",
     "paper",
     "useReveal",
     "useStage",
     "useStep",
   ]
  `);
});

test('exports no value that is missing', () => {
  expect(Object.values(lectern)).not.toContain(undefined);
});
