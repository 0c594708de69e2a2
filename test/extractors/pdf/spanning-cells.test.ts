import { describe, expect, test } from 'vitest'
import { across, down, grids, rows, text } from './page-marks.ts'
import type { Mark } from './tiny-pdf.ts'

describe('a cell over several rows, at a page break', () => {
  /** The foot of a page, where no rule closes the first cell. */
  const upper = [
    ...rows(
      [
        ['Plan', 'Item', 'Sum'],
        ['Basic', 'Staff', '12'],
      ],
      700,
    ),
    across(740, 160),
  ]

  test('goes on where no rule closes it on either page', async () => {
    const lower = [
      ...rows(
        [
          [null, 'Office', '7'],
          ['Project', 'Aid', '8'],
        ],
        60,
      ),
      across(100),
    ]
    expect(await grids({ marks: upper }, { marks: lower })).toEqual([
      ['Plan | Item | Sum', 'Basic{2×1} | Staff | 12', '· | Office | 7', 'Project | Aid | 8'],
    ])
  })

  test('does not begin with the head above the break, though that fills its line', async () => {
    const upper = [...rows([['Points (out of 10)', 'Item', 'Sum']], 720), across(740)]
    const lower = [
      ...rows(
        [
          ['10', 'Aid', '7'],
          [null, 'Visits', '8'],
        ],
        60,
      ),
      across(100),
    ]
    expect(await grids({ marks: upper }, { marks: lower })).toEqual([
      ['Points (out of 10) | Item | Sum', '10{2×1} | Aid | 7', '· | Visits | 8'],
    ])
  })

  test('ends where rules close it, though others go on', async () => {
    const lower = [
      ...rows(
        [
          [null, '', '7'],
          ['Project', 'Aid', '8'],
        ],
        60,
      ),
      across(100),
    ]
    expect((await grids({ marks: upper }, { marks: lower }))[0]![2]).toBe('· |  | 7')
  })

  test('loses the strip that a browser draws from its last row to the end of the page', async () => {
    const upper = [
      ...rows(
        [
          ['Plan', 'Item', 'Sum'],
          ['Basic', 'Staff', '12'],
        ],
        700,
      ),
      across(740, 160),
      across(760),
    ]
    const frame = [down(60, 740, 760), down(160, 740, 760), down(360, 740, 760)]
    const lower = [
      ...rows(
        [
          ['', 'Office', '7'],
          ['Project', 'Aid', '8'],
        ],
        60,
      ),
      across(100),
    ]
    expect(await grids({ marks: [...upper, ...frame] }, { marks: lower })).toEqual([
      ['Plan | Item | Sum', 'Basic{2×1} | Staff | 12', '· | Office | 7', 'Project | Aid | 8'],
    ])
  })

  test('may end short behind the break: what begins below it begins with its row', async () => {
    const lower = [
      ...[60, 160, 260, 360].map((x) => down(x, 60, 120)),
      ...[across(60, 160), across(70, 60, 160), across(80, 160), across(100, 160), across(120)],
      ...[text('Office', 165, 74), text('7', 265, 74)],
      ...[text('Project', 65, 104), text('Aid', 165, 94), text('8', 265, 94)],
      ...[text('Other', 165, 114), text('9', 265, 114)],
    ]
    expect(await grids({ marks: upper }, { marks: lower })).toEqual([
      [
        'Plan | Item | Sum',
        'Basic{2×1} | Staff | 12',
        '· | Office | 7',
        'Project{2×1} | Aid | 8',
        '· | Other | 9',
      ],
    ])
  })

  test('may end short by less than a row: the gap in that row is its own', async () => {
    const lower = [
      ...[60, 160, 260, 360].map((x) => down(x, 60, 140)),
      ...[across(60, 160), across(80, 160), across(100, 160), across(107, 60, 160), across(120), across(140)],
      ...[text('Office', 165, 74), text('7', 265, 74), text('Cars', 165, 94), text('8', 265, 94)],
      ...[text('Travel', 165, 114), text('9', 265, 114)],
      ...[text('Project', 65, 134), text('Aid', 165, 134), text('10', 265, 134)],
    ]
    expect(await grids({ marks: upper }, { marks: lower })).toEqual([
      [
        'Plan | Item | Sum',
        'Basic{4×1} | Staff | 12',
        '· | Office | 7',
        '· | Cars | 8',
        '· | Travel | 9',
        'Project | Aid | 10',
      ],
    ])
  })

  test('goes on with its text where no rule closes it, though rules close others', async () => {
    const lower = [
      ...rows(
        [
          [null, 'Office', '7'],
          ['Project', 'Aid', '8'],
        ],
        60,
      ),
      ...[across(100), text('(20)', 65, 74)],
    ]
    expect((await grids({ marks: upper }, { marks: lower }))[0]![1]).toBe('Basic⏎(20){2×1} | Staff | 12')
  })

  test('may end short beside others: the gap under them is theirs, and so is the strip that pushed them down', async () => {
    const head = ['Plan', 'Item', 'Sum', 'Note'].map((words, i) => text(words, 65 + 75 * i, 74))
    const columns = [60, 135, 210, 285, 360]
    const upper = [
      ...columns.map((x) => down(x, 700, 760)),
      ...[across(700), across(720), across(740, 210), across(760)],
      ...['Plan', 'Item', 'Sum', 'Note'].map((words, i) => text(words, 65 + 75 * i, 714)),
      ...[text('Basic', 65, 734), text('Staff', 140, 734), text('12', 215, 734), text('a', 290, 734)],
      ...[text('11', 215, 754), text('b', 290, 754)],
    ]
    const lower = [
      ...columns.map((x) => down(x, 60, 80)),
      ...[across(60), across(80), ...head],
      ...[down(60, 80, 128), down(135, 80, 94), down(210, 80, 128), down(285, 94, 128), down(360, 80, 128)],
      ...[across(94), across(108), across(128), down(135, 108, 128)],
      ...[text('7', 215, 104), text('c', 290, 104)],
      ...[text('Project', 65, 122), text('Aid', 140, 122), text('8', 215, 122), text('d', 290, 122)],
    ]
    expect(await grids({ marks: upper }, { marks: lower })).toEqual([
      [
        'Plan | Item | Sum | Note',
        'Basic{3×1} | Staff{3×1} | 12 | a',
        '· | · | 11 | b',
        '· | · | 7 | c',
        'Project | Aid | 8 | d',
      ],
    ])
  })

  test('may end short beside others in a row that the break cuts, where nothing begins beside the gap', async () => {
    const columns = [60, 135, 210, 285, 360]
    const head = (y: number) => ['Plan', 'Item', 'Sum', 'Note'].map((words, i) => text(words, 65 + 75 * i, y))
    const upper = [
      ...columns.map((x) => down(x, 700, 760)),
      ...[across(700), across(720), ...head(714)],
      ...[text('Basic', 65, 734), text('Staff', 140, 734), text('12', 215, 734)],
      ...[text('One is', 290, 741), text('at an end.', 290, 755)],
    ]
    const lower = [
      ...columns.map((x) => down(x, 60, 80)),
      ...[across(60), across(80), ...head(74), text('The next.', 290, 94)],
      ...[down(60, 80, 106), down(135, 80, 106), down(210, 80, 140), down(285, 80, 140), down(360, 80, 140)],
      ...[across(106, 60, 210), across(120), across(140), down(60, 120, 140), down(135, 120, 140)],
      ...[text('Project', 65, 134), text('Aid', 140, 134), text('8', 215, 134), text('d', 290, 134)],
    ]
    expect(await grids({ marks: upper }, { marks: lower })).toEqual([
      [
        'Plan | Item | Sum | Note',
        'Basic | Staff | 12 | One is⏎at an end. The next.',
        'Project | Aid | 8 | d',
      ],
    ])
  })

  test('is no label of two, though the upper one fills its last line', async () => {
    const page = (labels: readonly [string, string, string, string], top: number): Mark[] => [
      ...[60, 85, 110, 360].map((x) => down(x, top, top + 40)),
      ...[across(top), across(top + 20, 110), across(top + 40)],
      ...labels.map((words, i) => text(words, i < 2 ? 62 : 87, top + (i % 2 === 0 ? 14 : 32))),
      ...[text('Aid', 115, top + 14), text('Office', 115, top + 34)],
    ]
    const upper = page(['Plan', '(40)', 'Asse', 'tsof'], 720)
    const lower = page(['Done', '(25)', 'Duti', 'esof'], 60)
    expect(await grids({ marks: upper }, { marks: lower })).toEqual([
      [
        'Plan (40){2×1} | Assetsof{2×1} | Aid',
        '· | · | Office',
        'Done (25){2×1} | Dutiesof{2×1} | Aid',
        '· | · | Office',
      ],
    ])
  })

  test('is no head that fills its lines at the foot of the page', async () => {
    const upper = [
      ...[60, 160, 260, 360].map((x) => down(x, 700, 740)),
      ...[across(700), across(740), text('Level', 65, 724), text('Sum', 265, 724)],
      ...[text('Second level WWWW', 165, 716), text('of indicatorsWWW', 165, 732)],
    ]
    const lower = [
      ...[60, 160, 260, 360].map((x) => down(x, 60, 100)),
      ...[across(60), across(80, 260), across(100)],
      ...[text('Result', 65, 84), text('Assets', 165, 74), text('of all', 165, 90)],
      ...[text('4', 265, 74), text('3', 265, 94)],
    ]
    expect(await grids({ marks: upper }, { marks: lower })).toEqual([
      [
        'Level | Second level WWWW of indicatorsWWW | Sum',
        'Result{2×1} | Assets⏎of all{2×1} | 4',
        '· | · | 3',
      ],
    ])
  })
})

test('a head of two rows that a page break parts stays one, its words in both rows of a column too', async () => {
  const edges = [60, 160, 220, 290, 360]
  const words = (y: number, row: readonly string[]) =>
    row.flatMap((word, i) => (word ? [text(word, edges[i]! + 5, y + 14)] : []))
  const upright = (top: number, bottom: number, at = edges) => at.map((x) => down(x, top, bottom))
  const upper = [
    ...[across(700), across(720, 220), across(740), across(760), across(780)],
    ...upright(700, 780, [60, 160, 220, 360]),
    down(290, 720, 760),
    ...words(700, ['Unit', 'Spent', 'Of it']),
    ...words(720, ['', '', 'Staff', 'Office']),
    ...words(740, ['U1', '9', '4', '5']),
    ...words(760, ['Unit', 'Three', 'Of it']),
  ]
  const lower = (second: readonly string[]) => [
    ...[across(60), across(80), across(100), ...upright(60, 100)],
    ...words(60, second),
    ...words(80, ['U1', '3', '1', '2']),
  ]
  const joined = async (second: readonly string[]) =>
    (await grids({ marks: upper }, { marks: lower(second) })).flat().slice(3)
  expect([await joined(['', 'total', 'Food', 'Cars']), await joined(['', '8', '3', '5'])]).toEqual([
    ['Unit{2×1} | Three total{2×1} | Of it{1×2} | ·', '· | · | Food | Cars', 'U1 | 3 | 1 | 2'],
    ['Unit{2×1} | Three | Of it{1×2} | ·', '· | 8 | 3 | 5', 'U1 | 3 | 1 | 2'],
  ])
})
