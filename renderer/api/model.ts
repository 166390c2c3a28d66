/** The nouns and contract types that the window speaks in, from the two places that define them. Types only. */
export type {
  Annotation, AnnotationKind, AnnotationTarget, Attachment, AttachmentOwnerKind, CommentStatus, Commitment, DocumentKind, DocumentRecord, Extension, HighlightColor,
  HistoryEvent, Id, Letter, LetterKind, Link, LinkRole, Matter, PriorCommentReference, Quad, Response, RichNode, StaffComment, TextPlace,
} from '../../db/model.ts';
export type {
  AppEvent, AppInfo, Bridge, ClosedState, Command, Coverage, DocumentDetail, DueState, ExportedFile, ExportFormat, FilledLetterSettings, HistoryState, ImportOutcome, JobProgress, LetterFinding, LetterPart, LetterPreview, LetterSettings,
  MatterReading, MatterSnapshot, MatterSummary, OpenedPacket, MethodInput, MethodName, MethodOutput, RedlinePart, CarriedPassage, Comparison, FiledDisclosure, FoundPlace, MarkedFormat, VersionChange, SearchHit, Settings, Suggestion, TrashEntry, Upload,
} from '../../preload/api.ts';
export type { Failure, FailureKind, Result } from '../../preload/result.ts';
