import * as lectern from 'lectern';

test('exports these values, and no others, by name', () => {
  expect(Object.keys(lectern).sort()).toMatchInlineSnapshot(`
   [
     "AdviceSlide",
     "AnalogySlide",
     "Backdrop",
     "BackgroundPicture",
     "Callout",
     "Card",
     "CaseStudySlide",
     "ClosingSlide",
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
     "Portrait",
     "Presentation",
     "ProblemsSlide",
     "PunchlineSlide",
     "QrCode",
     "QuestionSlide",
     "QuoteSlide",
     "Reveal",
     "RichText",
     "SectionSlide",
     "SlideFrame",
     "SourceLink",
     "SpeakerSlide",
     "StatementSlide",
     "Still",
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
