/** The entry of a reading process. */
import { STAGES } from './read-report.ts'
import { serve } from './serve.ts'

serve(STAGES)
