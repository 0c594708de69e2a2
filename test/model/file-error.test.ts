import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileErrorText, isFileError } from '../../src/model/file-error.ts'

function refusalOf(path: string): unknown {
  try {
    return readFileSync(path)
  } catch (error) {
    return error
  }
}

describe('what the file system refuses', () => {
  it('is told with its remedy, the code in brackets at the end', () => {
    const [folder, missing] = [tmpdir(), join(tmpdir(), 'none', 'none.docx')].map(refusalOf)
    expect([folder, missing].map((error) => isFileError(error) && fileErrorText(error))).toEqual([
      {
        zh: '这是文件夹，不是文件；请给出文件（EISDIR）',
        en: 'this is a folder, not a file; name a file (EISDIR)',
      },
      {
        zh: '文件或文件夹不存在；请检查路径（ENOENT）',
        en: 'there is no such file or folder; check the path (ENOENT)',
      },
    ])
  })

  it('has a sentence where the code is not known', () => {
    expect(fileErrorText({ code: 'EWEIRD' }).zh).toBe('系统拒绝了操作；请检查路径、权限和磁盘（EWEIRD）')
  })

  it('is told from other errors', () => {
    expect([isFileError(new Error('ENOENT')), isFileError({ code: 'ENOENT', syscall: 'open' })]).toEqual([
      false,
      false,
    ])
  })
})
