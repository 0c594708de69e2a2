import { describe, expect, it } from 'vitest'
import { buildMail } from './build-archive.ts'
import { gbk, open } from './open-container.ts'

describe('a mail', () => {
  it('gives its attachments; a note beside them is left out', async () => {
    const attachments = [
      { name: '自评报告.txt', content: '报告' },
      { name: '../x.txt', content: 'x' },
    ]
    expect(await open(buildMail({ text: '请查收附件。', attachments }))).toEqual([
      '自评报告.txt = 报告',
      'x.txt = x',
    ])
  })

  it('keeps GBK names apart that misread alike', async () => {
    const part = (name: string) => [
      Buffer.from('--y\r\nContent-Type: text/plain; name="'),
      gbk(name),
      Buffer.from('"\r\nContent-Disposition: attachment; filename="'),
      gbk(name),
      Buffer.from(`"\r\n\r\n${name}\r\n`),
    ]
    const bytes = Buffer.concat([
      Buffer.from('From: a@b.cn\r\nTo: c@d.cn\r\nMIME-Version: 1.0\r\n'),
      Buffer.from('Content-Type: multipart/mixed; boundary=y\r\n\r\n'),
      ...part('东湖区.txt'),
      ...part('西湖区.txt'),
      Buffer.from('--y--\r\n'),
    ])
    const found = await open(new Uint8Array(bytes))
    expect(found.map((line) => line.replace(/\s+$/, ''))).toEqual([
      '东湖区.txt = 东湖区.txt',
      '西湖区.txt = 西湖区.txt',
    ])
  })

  it('has names of attachments in plain GBK, as old programs write them', async () => {
    const [head, tail] = ['From: a@b.cn\r\nTo: c@d.cn\r\nMIME-Version: 1.0\r\n', '\r\n\r\n报告\r\n--y--\r\n']
    const type =
      'Content-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\nContent-Disposition: attachment; filename="'
    const bytes = Buffer.concat([Buffer.from(head + type), gbk('自评报告.txt'), Buffer.from(`"${tail}`)])
    expect(await open(new Uint8Array(bytes))).toEqual([expect.stringMatching(/^自评报告\.txt = 报告/)])
  })

  it('gives its text where that is all there is, or more than a note', async () => {
    expect(await open(buildMail({ text: '一、部门概况' }))).toEqual(['正文.txt = \ufeff一、部门概况'])
    expect(await open(buildMail({ html: '<p>一、部门概况</p>' }))).toEqual([
      '正文.html = \ufeff<p>一、部门概况</p>',
    ])
    const long = buildMail({
      text: '一、部门概况'.repeat(200),
      attachments: [{ name: 'a.txt', content: 'a' }],
    })
    expect(await open(long)).toEqual(['a.txt = a', expect.stringMatching(/^正文\.txt = /)])
  })

  it('gives a forwarded mail as a member of its own', async () => {
    const inner = Buffer.from(buildMail({ text: '一、部门概况' })).toString()
    const head =
      'From: a@b.cn\r\nTo: c@d.cn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n'
    const mail = `${head}--y\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--y--\r\n`
    expect(await open(new Uint8Array(Buffer.from(mail)))).toEqual([
      expect.stringMatching(/^附件1\.eml = Received/),
    ])
  })

  it('cut off says so', async () => {
    const mail = buildMail({
      attachments: [
        { name: 'a.txt', content: 'a' },
        { name: 'b.txt', content: 'b'.repeat(900) },
      ],
    })
    expect((await open(mail.slice(0, mail.length - 300))).at(-1)).toBe('! truncated')
  })
})
