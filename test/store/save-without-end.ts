/** A process of its own that stores reports, in batches, until it is killed: node save-without-end.ts <database> */

import { openStore } from '../../src/store/open.ts'
import { packDocument } from '../../src/store/pack.ts'
import { packReport } from '../../src/store/packed-report.ts'
import { buildDocument } from '../build-document.ts'
import { buildFact, buildReport } from '../build-report.ts'

const facts = Array.from({ length: 100 }, (_, index) => buildFact('expenditure.total', index))
const report = buildReport({ facts })
const document = packDocument(buildDocument('正文'))
const versions = { extractor: 1, normalizer: 1 }
const store = await openStore(process.argv[2]!)
for (let next = 0; ; ) {
  const batch = Array.from({ length: 50 }, () => {
    const sha256 = String(next).padStart(64, '0')
    return {
      path: `/${next++}.docx`,
      file: { sha256, bytes: 1, format: 'docx' },
      reading: { kind: 'report', status: 'ok', document, report: packReport(report), versions },
    } as const
  })
  await store.saveOutcomes(batch)
  process.stdout.write('.')
}
