/** Which reports a verb of the store gives. */
import type { UnitIdentity } from '../model/report.ts'
import type { Status } from './states.ts'

/** Which reports to give; absent fields do not restrict. Superseded readings are left out unless asked for. */
export interface ReportFilter {
  readonly ids?: readonly number[]
  /** part of a unit's name, or its six-digit region code */
  readonly unit?: string
  readonly years?: readonly number[]
  readonly province?: string
  readonly level?: UnitIdentity['level']
  readonly statuses?: readonly Status[]
  readonly profile?: string
  /** a path, or a folder with all beneath it */
  readonly path?: string
  /** files that a run touched, unchanged ones too */
  readonly run?: number
  /** `only`: superseded readings alone */
  readonly superseded?: 'leave-out' | 'include' | 'only'
  /** `leave-out`: reports as they were read; which ones answer is told by what is shown of them */
  readonly corrections?: 'leave-out'
}
