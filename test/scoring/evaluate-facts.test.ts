import { expect, it } from 'vitest'
import { evaluateFacts } from './evaluate-facts.ts'

it('reads reports of drawn forms within the bars, whatever the kind of file', async () => {
  const { missed, unread } = await evaluateFacts({ count: 40, first: 300_001 })
  expect({ unread, missed: missed.filter((bar) => !bar.startsWith('median')) }).toEqual({
    unread: [],
    missed: [],
  })
})
