/** What either side of the benchmark prints when it is done. */
export interface SideResult {
  readonly files: number
  readonly failed: number
  /** texts or facts taken in: shows that the work was done */
  readonly texts: number
  /** since the process began, so loading the code counts */
  readonly milliseconds: number
  /** largest resident set of the process, its threads included */
  readonly peakMegabytes: number
  readonly pages?: number
  /** milliseconds summed over files, by stage of the work */
  readonly stages?: Readonly<Record<string, number>>
}
