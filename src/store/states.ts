/** What became of a file: by its reading, and in a run. */

/** What reading a file came to. `partial`: a report whose unit, year or a table could not be read for certain. */
export const STATUSES = ['ok', 'partial', 'failed'] as const
export type Status = (typeof STATUSES)[number]

/** What a run did with a file; `unchanged`: the stored reading still holds and the file was not read again. */
export const ITEM_STATES = [...STATUSES, 'unchanged'] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** What a run was begun by. */
export type RunCommand = 'import' | 'renormalise' | 'rerun'
