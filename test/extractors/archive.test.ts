import { isUtf8 } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { detectContainer } from '../../src/extractors/archive/container.ts'
import { openBudget } from '../../src/extractors/archive/member.ts'
import { readMembers } from '../../src/extractors/archive.ts'
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { buildMail, buildTar, buildZip, unicodePath, type ZipFile } from './build-archive.ts'
import { gbk, open } from './open-container.ts'

describe('a zip archive', () => {
  it('gives its files in order, folders and links and system files left out', async () => {
    const files: ZipFile[] = [
      { name: '目录/', flags: 0x800 },
      { name: '目录/乙.txt', content: '乙', flags: 0x800 },
      { name: '甲.txt', content: '甲', stored: true, flags: 0x800 },
      { name: '__MACOSX/._甲.txt', content: 'x', flags: 0x800 },
      { name: 'link', content: '/etc/passwd', unixMode: 0o120777 },
      { name: 'unix.txt', content: 'u', unixMode: 0o100644 },
    ]
    expect(await open(buildZip(files))).toEqual(['目录/乙.txt = 乙', '甲.txt = 甲', 'unix.txt = u'])
  })

  it('has names in UTF-8 or GBK, as it says or as they read', async () => {
    const name = '云溪区总工会.docx'
    const one = (file: Partial<ZipFile>) => open(buildZip([{ name, content: 'x', ...file }]))
    expect(await one({ flags: 0x800 })).toEqual([`${name} = x`])
    expect(await one({})).toEqual([`${name} = x`])
    expect(await one({ name: gbk(name) })).toEqual([`${name} = x`])
    expect(await one({ name: gbk(name), flags: 0x800 })).toEqual([`${name} = x`])
    const plain = gbk('report~1.docx')
    expect(await one({ name: plain, extra: unicodePath(plain, name) })).toEqual([`${name} = x`])
    expect(await one({ name: plain, extra: unicodePath(gbk('other'), name) })).toEqual(['report~1.docx = x'])
  })

  it('has any GBK name read as it was written, but for the few whose bytes are a name in UTF-8 too', async () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code))
    const name = fc.array(han, { minLength: 1, maxLength: 12 }).map((letters) => `${letters.join('')}.docx`)
    await fc.assert(
      fc.asyncProperty(name, async (written) => {
        fc.pre(!isUtf8(gbk(written)))
        expect(await open(buildZip([{ name: gbk(written) }]))).toEqual([`${written} = `])
        expect(await open(buildZip([{ name: written }]))).toEqual([`${written} = `])
      }),
    )
  })

  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\Windows\\a.txt', 'Windows/a.txt'],
    ['a/../../b.txt', 'a/b.txt'],
    ['a\0b\u202etxt.exe', 'a_b_txt.exe'],
    ['..', '无名文件'],
  ])('lists the unsafe name %j under a safe one', async (written, safe) => {
    const bytes = buildZip([{ name: written, flags: 0x800 }])
    const opening = {
      limits: DEFAULT_LIMITS,
      budget: openBudget(DEFAULT_LIMITS),
      name: 'a.zip',
      skip: () => false,
    }
    const [found] = await Array.fromAsync(readMembers('zip', bytes, opening))
    expect(found).toMatchObject({ kind: 'member', name: { path: safe, unsafe: written } })
  })

  it('keeps members apart whose names are the same', async () => {
    const files = ['a.txt', '../a.txt', 'a.txt'].map((name, index) => ({ name, content: String(index) }))
    expect(await open(buildZip(files))).toEqual(['a.txt = 0', 'a (2).txt = 1', 'a (3).txt = 2'])
  })

  it('names the members that cannot be read and gives the others', async () => {
    const broken = buildZip([
      { name: 'locked.docx', content: 'secret', flags: 1 },
      { name: 'rare.docx', content: 'x', method: 14 },
      { name: 'flipped.txt', content: '0123456789', stored: true },
      { name: 'lying.txt', content: '0123456789', declaredSize: 5 },
      { name: 'large.txt', content: '0'.repeat(2000) },
      { name: 'whole.txt', content: 'x' },
    ])
    broken[Buffer.from(broken).indexOf('0123456789')] = 0x40
    expect(await open(broken, { fileBytes: 1000 })).toEqual([
      'locked.docx ! encrypted',
      'rare.docx ! unsupported',
      'flipped.txt ! damaged',
      'lying.txt ! damaged',
      'large.txt ! too_large',
      'whole.txt = x',
    ])
  })

  it('is refused whole where its directory says more than a limit', async () => {
    const files = ['a', 'b', 'c'].map((name) => ({ name, content: '0'.repeat(100_000) }))
    expect(await open(buildZip(files), { entries: 2 })).toEqual(['! too_large'])
    expect(await open(buildZip(files), { inflatedBytes: 299_999 })).toEqual(['! too_large'])
    expect((await open(buildZip(files), { entries: 3, inflatedBytes: 300_000 })).length).toBe(3)
  })

  it.each([false, true])('cut off gives its whole members, sizes behind them: %s', async (sizesFollow) => {
    const text = (letter: string) => Array.from({ length: 200 }, (_, n) => `${letter}${n * n}`).join()
    const files = ['a', 'b', 'c'].map((name) => ({ name: `${name}.txt`, content: text(name) }))
    const whole = buildZip(files, { sizesFollow })
    const third = Buffer.from(whole).indexOf('c.txt')
    expect(await open(whole.slice(0, third + 100))).toEqual([
      expect.stringMatching(/^a\.txt = a0,a1,a4/),
      expect.stringMatching(/^b\.txt = b0,b1,b4/),
      'c.txt ! truncated',
      '! truncated',
    ])
  })

  it('that is one part of several says so', async () => {
    const part = buildZip([{ name: 'a.txt' }])
    part[part.length - 18] = 2
    expect(await open(part)).toEqual(['! unsupported'])
  })
})

describe('a tar archive', () => {
  const LONG = `${'很长的目录/'.repeat(20)}报告.docx`
  const files = [
    { name: '甲县/a.txt', content: 'a' },
    { name: 'link', content: '', link: '/etc/passwd' },
    { name: LONG, content: 'b' },
    { name: '../up.txt', content: 'c' },
  ]
  const listed = ['甲县/a.txt = a', `${LONG} = b`, 'up.txt = c']

  it('gives its files, packed or not', async () => {
    const tar = await buildTar(files)
    expect(await open(tar)).toEqual(listed)
    expect(await open(gzipSync(tar))).toEqual(listed)
  })

  it('has names in GBK', async () => {
    const tar = Buffer.from(await buildTar([{ name: 'xxxxxx.txt', content: 'a' }]))
    tar.set(gbk('总工会'), 0)
    tar.write('        ', 148)
    const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0)
    tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
    expect(await open(new Uint8Array(tar))).toEqual(['总工会.txt = a'])
  })

  it('cut off or damaged gives the members before that place', async () => {
    const random = Buffer.from(Array.from({ length: 60_000 }, (_, index) => (index * index * 7919) % 251))
    const tar = await buildTar([
      { name: 'a.txt', content: 'a' },
      { name: 'b.txt', content: random },
    ])
    expect(await open(tar.slice(0, 20_000))).toEqual(['a.txt = a', '! truncated'])
    const packed = gzipSync(tar, { level: 0 })
    expect(await open(packed.subarray(0, 50_000))).toEqual(['a.txt = a', '! truncated'])
    const flipped = Uint8Array.from(tar)
    flipped[1024 + 150] = 0x37
    expect(await open(flipped)).toEqual(['a.txt = a', '! damaged'])
  })

  it('is stopped at a limit, by what it really inflates to', async () => {
    const bomb = gzipSync(
      await buildTar([
        { name: 'a.txt', content: 'a' },
        { name: 'b.txt', content: Buffer.alloc(5e6) },
      ]),
    )
    expect(await open(bomb, { inflatedBytes: 1e6 })).toEqual(['a.txt = a', '! too_large'])
    expect(await open(bomb, { fileBytes: 1e6 })).toEqual(['a.txt = a', 'b.txt ! too_large'])
    expect(await open(await buildTar(files), { entries: 2 })).toEqual(['甲县/a.txt = a', '! too_large'])
  })
})

describe('a packed single file', () => {
  test('is its only member, by its own name or the name of the file', async () => {
    const packed = gzipSync('报告')
    expect(await open(packed, {}, '报告.txt.gz')).toEqual(['报告.txt = 报告'])
    const named = Buffer.concat([
      packed.subarray(0, 3),
      Buffer.of(8),
      packed.subarray(4, 10),
      gbk('甲.txt'),
      Buffer.of(0),
      packed.subarray(10),
    ])
    expect(await open(named, {}, 'x.gz')).toEqual(['甲.txt = 报告'])
  })

  test('cut off, damaged or too large is a fault', async () => {
    const packed = gzipSync(Buffer.alloc(3e6))
    expect(await open(packed.subarray(0, 1000))).toEqual(['! truncated'])
    expect(await open(packed, { inflatedBytes: 1e6 })).toEqual(['! too_large'])
    expect(await open(Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))).toEqual([
      '! damaged',
    ])
  })
})

test('changed and cut bytes of any container end with members and faults', async () => {
  const tar = await buildTar([
    { name: 'a/b.txt', content: 'x'.repeat(700) },
    { name: 'c.txt', content: 'y' },
  ])
  const sources = [
    buildZip([
      { name: 'a.txt', content: 'x'.repeat(500) },
      { name: gbk('报告'), content: 'y', stored: true },
    ]),
    buildZip([{ name: 'a.txt', content: 'x'.repeat(500) }], { sizesFollow: true }),
    tar,
    new Uint8Array(gzipSync(tar)),
    buildMail({ html: '<p>x</p>', attachments: [{ name: 'a.docx', content: 'x'.repeat(300) }] }),
  ]
  const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sources),
      change,
      fc.nat(),
      fc.boolean(),
      async (source, changes, cut, whole) => {
        const bytes = Uint8Array.from(source)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const input = whole ? bytes : bytes.slice(0, cut % bytes.length)
        if (detectContainer(input)) expect(await open(input)).toBeInstanceOf(Array)
      },
    ),
    { numRuns: 1500 },
  )
})
