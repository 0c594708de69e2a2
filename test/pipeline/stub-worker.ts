import { serve } from '../../src/pipeline/serve.ts'
import { stubStages } from './stub-stages.ts'

serve(stubStages)
