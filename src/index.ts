'use client';

// The whole public API.

// A talk
export type { Occasion, Speaker } from './core/people.ts';
export type { Rates, Rehearsal } from './core/plan.ts';
export { Presentation, type PresentationProps } from './Presentation.tsx';
export type { Strings } from './core/strings.ts';
export { Part, type PartProps } from './spectacle/SlideList.tsx';
export { languages, type Translate } from './languages.ts';

// Slides
export { AdviceSlide, type AdviceSlideProps } from './slides/AdviceSlide.tsx';
export type { AdviceItem, AdviceLink, AdvicePaper, AdvicePoint } from './slides/AdviceSlide.tsx';
export { AgendaSlide, type AgendaSlideProps } from './slides/AgendaSlide.tsx';
export type { TalkPart } from './spectacle/useTalkParts.ts';
export { AnalogySlide, type AnalogySlideProps, type AnalogyPoint } from './slides/AnalogySlide.tsx';
export { CaseStudySlide, type CaseStudySlideProps } from './slides/CaseStudySlide.tsx';
export type { CaseStudyFact, CaseStudySource } from './slides/CaseStudySlide.tsx';
export { ChartSlide, type ChartSlideProps } from './slides/ChartSlide.tsx';
export { ClosingSlide, type ClosingSlideProps } from './slides/ClosingSlide.tsx';
export { ColumnsSlide, type ColumnsSlideProps } from './slides/ColumnsSlide.tsx';
export type { ColumnsStep } from './elements/columnsSteps.ts';
export type { ColumnsColumn, ColumnsPoint, ColumnsText } from './elements/columnsLayout.ts';
export { ComparisonSlide, type ComparisonSlideProps } from './slides/ComparisonSlide.tsx';
export type { ComparisonPair, ComparisonSide, ComparisonValue } from './slides/ComparisonSlide.tsx';
export { CodeSlide, type CodeSlideProps } from './slides/CodeSlide.tsx';
export { DemoSlide, type DemoSlideProps } from './slides/DemoSlide.tsx';
export { EmbedSlide, type EmbedSlideProps } from './slides/EmbedSlide.tsx';
export type { LiveLayout, LivePicture } from './elements/Live.tsx';
export { DiagramSlide, type DiagramSlideProps } from './slides/DiagramSlide.tsx';
export { DrawingSlide, type DrawingSlideProps } from './slides/DrawingSlide.tsx';
export type { DrawingFile, DrawingStep, LayerNames } from './core/drawing.ts';
export { LevelSlide, type LevelSlideProps } from './slides/LevelSlide.tsx';
export {
  LinksSlide,
  type LinksSlideProps,
  type LinksGroup,
  type LinksLink,
} from './slides/LinksSlide.tsx';
export { MemeSlide, type MemeSlideProps } from './slides/MemeSlide.tsx';
export { MythSlide, type MythSlideProps } from './slides/MythSlide.tsx';
export { PhaseSlide, type PhaseSlideProps, type PhaseSide } from './slides/PhaseSlide.tsx';
export { PictureSlide, type PictureSlideProps } from './slides/PictureSlide.tsx';
export { PipelineSlide, type PipelineSlideProps } from './slides/PipelineSlide.tsx';
export {
  PlatformSlide,
  type PlatformSlideProps,
  type PlatformOffer,
} from './slides/PlatformSlide.tsx';
export { PointsSlide, type PointsSlideProps, type PointsPoint } from './slides/PointsSlide.tsx';
export { ProblemsSlide, type ProblemsSlideProps } from './slides/ProblemsSlide.tsx';
export type { Problem } from './slides/ProblemsSlide.tsx';
export { PunchlineSlide, type PunchlineSlideProps } from './slides/PunchlineSlide.tsx';
export { QuestionSlide, type QuestionSlideProps } from './slides/QuestionSlide.tsx';
export { QuoteSlide, type Quote, type QuoteSlideProps } from './slides/QuoteSlide.tsx';
export { SectionSlide, type SectionSlideProps } from './slides/SectionSlide.tsx';
export { SpeakerSlide, type SpeakerSlideProps } from './slides/SpeakerSlide.tsx';
export { StatementSlide, type StatementSlideProps } from './slides/StatementSlide.tsx';
export { TableSlide, type TableSlideProps } from './slides/TableSlide.tsx';
export {
  TimelineSlide,
  type TimelineSlideProps,
  type TimelineEvent,
} from './slides/TimelineSlide.tsx';
export { TerminalSlide, type TerminalSlideProps } from './slides/TerminalSlide.tsx';
export type { TerminalCommand } from './elements/Terminal.tsx';
export type { CastStill, TerminalCast } from './core/cast.ts';
export { VideoSlide, type VideoSlideProps } from './slides/VideoSlide.tsx';
export { TitleSlide, type TitleSlideProps } from './slides/TitleSlide.tsx';
export { ToolsSlide, type ToolsSlideProps, type ToolsTool } from './slides/ToolsSlide.tsx';

// A slide outside a deck
export { Still, type StillProps } from './spectacle/Still.tsx';
export type { SlideRecord } from './core/SlideIndex.ts';

// What slides are made of, for your own slide kinds
export { SlideFrame, type SlideFrameProps, type SlideProps } from './spectacle/SlideFrame.tsx';
export type { Rule, Waivers } from './core/rules.ts';
export { Reveal, type RevealProps, useReveal, useStage, useStep } from './spectacle/Reveal.tsx';
export { arrow, circle, label, underline } from './elements/marks.tsx';
export type { Mark, MarkOptions } from './spectacle/Mark.ts';
export type { Placement } from './spectacle/contexts.ts';
export { Backdrop, type BackdropProps } from './elements/Backdrop.tsx';
export { Callout, type CalloutProps } from './elements/Callout.tsx';
export { Card, type CardProps } from './elements/Card.tsx';
export { Chart, type ChartProps } from './elements/Chart.tsx';
export type { ChartData, ChartSeries } from './elements/chartData.ts';
export { Code, type CodeContent, type CodeLook, type CodeProps } from './elements/Code.tsx';
export type { CodeStep, CodeWords } from './core/code.ts';
export type { CodeVersion } from './core/codeVersions.ts';
export { Diagram, type DiagramProps } from './elements/Diagram.tsx';
export type {
  DiagramData,
  DiagramEdge,
  DiagramGroup,
  DiagramName,
  DiagramNode,
  DiagramStep,
} from './elements/diagramData.ts';
export { Emoji, type EmojiProps } from './elements/Emoji.tsx';
export { Formula, type FormulaProps } from './elements/Formula.tsx';
export { Gauge, type GaugeProps } from './elements/Gauge.tsx';
export { Heading, type HeadingProps } from './elements/Heading.tsx';
export { Icon, type IconProps } from './elements/Icon.tsx';
export { Picture, type PictureProps } from './elements/Picture.tsx';
export type { PictureOrigin, PictureWords } from './elements/Picture.tsx';
export type { PictureAlternative, PictureContent } from './elements/PictureImage.tsx';
export type { PictureFrame } from './elements/PictureFrames.tsx';
export type { PictureOfSeveral } from './elements/PictureGrid.tsx';
export { LayeredDrawing, type LayeredDrawingProps } from './elements/LayeredDrawing.tsx';
export { Pipeline, type PipelineProps, type PipelineStage } from './elements/Pipeline.tsx';
export { PointList, type PointListProps, type Point } from './elements/PointList.tsx';
export { BackgroundPicture, type BackgroundPictureProps } from './elements/BackgroundPicture.tsx';
export { Portrait, type PortraitProps } from './elements/Portrait.tsx';
export { QrCode, type QrCodeProps } from './elements/QrCode.tsx';
export { RichText, type RichTextProps } from './elements/RichText.tsx';
export { SourceLink, type Href, type SourceLinkProps } from './elements/SourceLink.tsx';
export { Table, type TableProps } from './elements/Table.tsx';
export type { TableRow } from './elements/Table.tsx';
export type { TableCell } from './elements/tableCells.ts';
export { Video, type VideoProps } from './elements/Video.tsx';

// Themes
export { createTheme } from './theme/createTheme.ts';
export { midnight } from './theme/midnight.ts';
export { paper } from './theme/paper.ts';
export type {
  AccentName,
  Color,
  Drawing,
  DrawnName,
  FieldName,
  Logo,
  SlidePlace,
  SlideTheme,
  Theme,
  ThemeOverrides,
  Tone,
} from './theme/theme.ts';
export type { AspectRatio } from './core/sizes.ts';
