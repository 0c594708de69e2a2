/** What a careful reader finds in a document: written while the document is described, never read back from it. */

/** Money in 元, as exports print it; an array where the document says several values and each is right. */
export type TruthValue = number | string | readonly (number | string)[]

export interface TruthIndicator {
  readonly path: readonly string[]
  readonly weight: number | null
  readonly score: number
}

export interface TruthDimension {
  readonly name: string
  readonly weight: number
  readonly score?: number
  readonly rate?: number
  readonly grade?: string
}

export interface TruthProject {
  readonly name: string
  readonly budget: number
  readonly received: number | null
  readonly spent: number
}

export interface TruthFinding {
  readonly code: string
  readonly concepts: readonly string[]
  readonly note?: string
  /** file names it holds for; every one where absent */
  readonly documents?: readonly string[]
}

export interface TruthUnit {
  readonly name: string
  /** GB/T 2260; null where the region has no code */
  readonly region: string | null
  readonly province: string
  readonly city: string | null
  readonly county: string | null
  readonly level: 'county' | 'city'
}

/** The keys are those of the truth files that `truth.json` and the scorer share. */
export interface Truth {
  readonly unit: TruthUnit
  readonly fiscal_year: number
  /** ISO, the day optional; null where the document names none */
  readonly report_date: string | null
  /** id of the profile whose form this is */
  readonly profile: string
  /** by fact key ("expenditure.total@initial"): all must be found, and no other core fact */
  readonly facts: Readonly<Record<string, TruthValue>>
  /** what may be found too */
  readonly allowed: Readonly<Record<string, TruthValue>>
  /** the activity figures that must be found */
  readonly metrics: Readonly<Record<string, TruthValue>>
  readonly projects: readonly TruthProject[]
  readonly dimensions: readonly TruthDimension[]
  readonly indicators: readonly TruthIndicator[]
  readonly findings: readonly TruthFinding[]
  readonly sections: readonly string[]
  /** facts that a hasty reader would invent */
  readonly absent: readonly string[]
}
