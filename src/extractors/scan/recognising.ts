/** Told when a page is about to be recognised, which takes seconds: whoever shows progress listens. */
import { channel } from 'node:diagnostics_channel'

export const RECOGNISING = channel('ziping:recognising')
