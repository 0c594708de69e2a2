/** The library: read one report, import many, ask the collection, compare, export. */
export { CORE_COLUMNS, type Column, parseColumns, WIDE_COLUMNS } from './compare/columns.ts'
export { compareReports } from './compare/compare.ts'
export type { Cell, Comparison, Row } from './compare/comparison.ts'
export {
  type Cause,
  type DatasetEntry,
  diffEntries,
  type EntryDiff,
  entryOf,
  type FactChange,
} from './compare/diff.ts'
export { comparisonObject } from './compare/exports/comparison-object.ts'
export { maskContact, withoutContact } from './compare/exports/contact.ts'
export { type ExportedReport, exportReport } from './compare/exports/contract.ts'
export { csvHeader, csvRecords } from './compare/exports/csv.ts'
export { jsonLine } from './compare/exports/jsonl.ts'
export { parseExportLine } from './compare/exports/read-export.ts'
export { comparisonWorkbook } from './compare/exports/xlsx/workbook.ts'
export { type FiledReport, isRead, type ReadReport } from './compare/filed-report.ts'
export { type Locate, locateIn } from './compare/locate.ts'
export { placeText } from './compare/place.ts'
export { applyCorrections, type CorrectedReport, type Recheck } from './model/apply-corrections.ts'
export { CONCEPTS, type Concept, conceptOf } from './model/concepts.ts'
export {
  type AppliedCorrection,
  type Correction,
  type CorrectionState,
  mergeCorrection,
  readTarget,
  type Said,
} from './model/corrections.ts'
export type { Document, Format } from './model/document.ts'
export { fenToYuan } from './model/money.ts'
export type { Message, Problem, ProblemCode } from './model/problem.ts'
export { REGION_CHANGES, type RegionChange } from './model/region-changes.ts'
export { displayed, type Fact, type Finding, factKey, type Indicator } from './model/report.ts'
export { Report } from './model/report-schema.ts'
export { presentName, unitKey } from './model/unit-lineage.ts'
export type { Verification } from './model/verification.ts'
export { importToResume, optionsOf } from './pipeline/begin-run.ts'
export {
  type CorrectOptions,
  type CorrectResult,
  correctReport,
  type FoundTarget,
  findTarget,
} from './pipeline/correct.ts'
export type { FileReading } from './pipeline/file-reading.ts'
export { findFiles } from './pipeline/find-files.ts'
export { type FoundReport, findReport } from './pipeline/find-report.ts'
export { type ImportOptions, importDocuments, type Progress } from './pipeline/import-documents.ts'
export { type Inspection, type InspectOptions, inspectFile } from './pipeline/inspect-file.ts'
export { type Learnt, type Lesson, learnLabel, type Seen } from './pipeline/learn-label.ts'
export { openStore } from './pipeline/open-store.ts'
export { type Plan, type PlannedDocument, type PlanOptions, planRerun } from './pipeline/plan.ts'
export {
  type Checked,
  checkProfiles,
  type Drafted,
  type ListedProfile,
  listProfiles,
  newProfile,
} from './pipeline/profiles.ts'
export { readReport } from './pipeline/read-report.ts'
export { renormalise } from './pipeline/renormalise.ts'
export { type Rehearsed, type Rerun, type RerunOptions, rerun } from './pipeline/rerun.ts'
export type { StaleReason } from './pipeline/staleness.ts'
export { StartError } from './pipeline/start-error.ts'
export type { Summary } from './pipeline/summary.ts'
export { type VerifiedFile, type VerifyResult, verifyFile } from './pipeline/verify.ts'
export { type WatchOptions, watchDocuments } from './pipeline/watch.ts'
export { StoreError } from './store/error.ts'
export { readArchive, readComparable } from './store/read-archive.ts'
export { type Backup, backupStore } from './store/sqlite-backup.ts'
export type * from './store/store.ts'
