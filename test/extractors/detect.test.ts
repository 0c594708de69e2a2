import * as CFB from 'cfb'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../src/extractors/detect.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])))

function compound(...streams: string[]): Uint8Array {
  const file = CFB.utils.cfb_new()
  for (const stream of streams) CFB.utils.cfb_add(file, `/${stream}`, Buffer.alloc(5000, 1))
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

function kind(input: Uint8Array): string {
  const detection = detectFormat(input)
  if ('container' in detection) return detection.container
  return 'format' in detection ? detection.format : detection.problem.code
}

describe('detectFormat', () => {
  it.each([
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['docx', zip('[Content_Types].xml', 'word/document2.xml')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['doc', compound('WordDocument', '1Table')],
    ['doc', compound('WordDocument', '1Table', 'WpsCustomData', 'Macros')],
    [
      'docx',
      zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin', 'word/glossary/document.xml'),
    ],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin')],
    ['xls', compound('Workbook', 'ETExtData')],
    ['xls', compound('Workbook')],
    ['xls', compound('Book')],
    ['pdf', bytes('%PDF-1.7\n1 0 obj')],
    ['pdf', bytes(`${'\n'.repeat(500)}%PDF-1.4`)],
    ['html', bytes('<!DOCTYPE html><html><body>一、部门概况</body></html>')],
    ['html', bytes('\ufeff  <table><tr><td>支出合计</td></tr></table>')],
    ['html', iconv.encode('<html><head><meta charset="gb2312"></head><p>总工会</p></html>', 'gbk')],
    [
      'html',
      iconv.encode('<html><p>总工会部门整体支出绩效自评报告</p></html>', 'utf-16le', { addBOM: true }),
    ],
    ['html', bytes('总工会<p>一、部门概况</p><p>二、绩效</p><p>三、问题</p>')],
    ['html', bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x')],
    ['xls', bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')],
    ['txt', bytes('一、部门概况\n')],
    ['odt', zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] })],
    ['ods', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet-template') })],
    ['odt', bytes('<office:document office:mimetype="application/vnd.oasis.opendocument.text"/>')],
    [
      'odt',
      zipSync({
        'content.xml': strToU8('<a/>'),
        'META-INF/manifest.xml': strToU8('<a media-type="application/vnd.oasis.opendocument.text"/>'),
      }),
    ],
    ['ofd', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['csv', bytes('\ufeff项目,预算\n基本,1\n项目,2\n')],
    ['csv', iconv.encode('项目\t预算\t决算\r\n基本\t1\t2', 'gbk')],
    ['xlsb', zip('[Content_Types].xml', 'xl/workbook.bin')],
    ['rtf', bytes('{\\rtf1\\ansi 总工会}')],
    ['rtf', bytes('\ufeff\n{\\rtf1}')],
    ['txt', iconv.encode('一、部门概况：本单位为一级预算单位。', 'gbk')],
    ['txt', bytes('# 报告\n\n<table><tr><td>1</td></tr></table>')],
    ['txt', bytes('<支出>不是标签')],
    ['txt', iconv.encode('\t\n一、部门概况，二、部门整体支出绩效情况', 'utf-16le')],
  ] as const)('finds %s by content', (format, input) => {
    expect(detectFormat(input)).toEqual({ format })
  })

  it.each([
    ['empty', new Uint8Array()],
    ['empty', bytes(' \r\n\t ')],
    ['empty', bytes('\ufeff \n')],
    ['empty', bytes('\u3000\u3000\n')],
    ['empty', new Uint8Array(4096)],
    ['truncated', zip('[Content_Types].xml', 'word/document.xml').subarray(0, 60)],
    ['truncated', zip('Doc_0/Document.xml', 'OFD.xml').subarray(0, 60)],
    ['truncated', compound('WordDocument').subarray(0, 700)],
    ['encrypted', compound('EncryptedPackage', 'EncryptionInfo')],
  ] as const)('says %s', (code, input) => {
    expect(kind(input)).toBe(code)
  })

  it.each([
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
    ['TIFF', bytes('II*\0\x08\0\0\0')],
    ['TIFF of the other byte order', bytes('MM\0*\0\0\0\x08')],
  ] as const)('takes %s for a picture of a page', (_, input) => {
    expect(detectFormat(input)).toEqual({ format: 'image' })
  })

  it.each([
    ['PowerPoint', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['PowerPoint', compound('PowerPoint Document')],
    ['UOF', bytes('<?xml version="1.0"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof"/>')],
    ['OpenDocument', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.presentation') })],
    ['RAR', bytes('Rar!\x1a\x07\x01\x00xxxxxxx')],
    ['7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4)],
    ['bzip2', bytes('BZh91AY&SY')],
    ['GIF', bytes('GIF89a')],
  ] as const)('names %s as a kind that is not read, with the remedy in both languages', (name, input) => {
    const detection = detectFormat(input)
    if (!('problem' in detection)) throw new Error(`taken for ${JSON.stringify(detection)}`)
    expect(detection.problem.code).toBe('unsupported')
    expect(detection.problem.message.zh).toMatch(new RegExp(`不读取这种文件：.*${name}.*；请`))
    expect(detection.problem.message.en).toMatch(/^This is an? .+, which is not read; /)
  })

  it.each([
    ['zip', zip('附件1.docx', '附件2.xls')],
    ['zip', zip('附件1.docx').subarray(0, 60)],
    ['zip', zip()],
    ['zip', zip('reports/word/document.xml')],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2)],
    ['mail', bytes('Received: from a\r\nFrom: a@b.cn\r\nSubject: x\r\n\r\n正文')],
    [
      'mail',
      bytes(
        'From: a@b.cn\nTo: b@b.cn\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x',
      ),
    ],
    [
      'html',
      bytes(
        'From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n',
      ),
    ],
    ['txt', bytes('From: 甲\n一、部门概况\nTo: 乙\n')],
  ] as const)('tells %s, archives and mail apart from documents', (expected, input) => {
    expect(kind(input)).toBe(expected)
  })

  it('is not misled by an Excel object inside a Word file', () => {
    const file = CFB.utils.cfb_new()
    CFB.utils.cfb_add(file, '/ObjectPool/_1/Workbook', Buffer.alloc(5000))
    CFB.utils.cfb_add(file, '/WordDocument', Buffer.alloc(5000))
    expect(kind(new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer))).toBe('doc')
  })

  it('calls random bytes unsupported and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 200, maxLength: 600 }), (input) => {
        expect(['unsupported', 'txt']).toContain(kind(input))
      }),
    )
    const seed = compound('WordDocument', 'Workbook')
    const packed = zip('[Content_Types].xml', 'xl/workbook.xml')
    fc.assert(
      fc.property(
        fc.constantFrom(seed, packed),
        fc.nat(),
        fc.nat(),
        fc.nat(255),
        (source, at, cut, value) => {
          const broken = Uint8Array.from(source)
          broken[at % broken.length] = value
          expect(typeof kind(broken.subarray(0, cut % broken.length))).toBe('string')
          expect(typeof kind(broken)).toBe('string')
        },
      ),
    )
  })
})
