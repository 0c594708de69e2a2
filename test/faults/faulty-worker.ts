/** A reading process in which one document of the archive brings the fault that ZIPING_FAULT names. */
import { STAGES } from '../../src/pipeline/read-report.ts'
import { serve } from '../../src/pipeline/serve.ts'

/** A file of the archive says this. */
const TARGET = '会议通知'

const FAULTS: Readonly<Record<string, () => Promise<void> | void>> = {
  loop() {
    for (;;);
  },
  memory() {
    const kept: number[][] = []
    for (;;) kept.push(new Array(1_000_000).fill(kept.length))
  },
  async buffers() {
    for (const kept: Buffer[] = []; ; await new Promise((resolve) => setTimeout(resolve, 5)))
      kept.push(Buffer.alloc(20_000_000, 1))
  },
  native: () => void process.kill(process.pid, 'SIGSEGV'),
  exit: () => process.exit(3),
}

serve({
  ...STAGES,
  async readDocument(bytes, options) {
    if (Buffer.from(bytes).includes(TARGET)) await FAULTS[process.env.ZIPING_FAULT ?? '']?.()
    return STAGES.readDocument(bytes, options)
  },
})
