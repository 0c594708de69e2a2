/** The entry of a worker thread. */
import { STAGES } from './read-report.ts'
import { serve } from './serve.ts'

serve(STAGES)
